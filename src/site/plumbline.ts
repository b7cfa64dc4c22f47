import type { AstroIntegration } from 'astro'
import type { Site } from '../render/site.ts'

const name = 'virtual:plumbline'

/** The module that pages import as `virtual:plumbline`, as Vite knows it. */
export const moduleId = `\0${name}`

/** What pages see of the site: all but its files, which are not laid out. */
export type Laid = Omit<Site, 'files' | 'checked'>

/** Serves the site to Astro's pages. `site` is asked again whenever the module is loaded anew. */
export function plumbline(site: () => Laid): AstroIntegration {
  const pages = {
    name: 'plumbline:pages',
    resolveId: (source: string) => (source === name ? moduleId : null),
    load: (id: string) => (id === moduleId ? moduleOf(site()) : null)
  }
  const assetFileNames = 'assets/plumbline.[hash][extname]'
  return {
    name: 'plumbline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [pages], build: { rolldownOptions: { output: { assetFileNames } } } } })
      }
    }
  }
}

/** JSON in a string is parsed many times faster than the same written as an object. */
function moduleOf({ base, language, pages }: Laid): string {
  return `export const site = JSON.parse(${JSON.stringify(JSON.stringify({ base, language, pages }))})`
}
