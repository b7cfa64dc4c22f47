import type { AstroIntegration } from 'astro'

/**
 * Keeps the bundle that draws the pages in `folder`. Without it Astro writes that bundle to `.astro` in the
 * current folder whenever the output lies elsewhere: into the author's project, and over that of another build.
 * Where the bundle lies so is up to an adapter, so this is one that does nothing else.
 */
export function scratch(folder: URL): AstroIntegration {
  const name = 'plumbline-scratch'
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          build: { server: folder },
          // The folder has no node_modules above it: everything that the pages need goes into the bundle.
          vite: { environments: { prerender: { resolve: { noExternal: true } } } }
        })
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name,
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: 'stable' }
        })
      }
    }
  }
}
