import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Laid } from './laid.ts'
import { exploreRoutes } from './routes.ts'
import { themeStyle } from './theme-style.ts'

const name = 'virtual:plumbline'

/** The module that pages import as `virtual:plumbline`, as Vite knows it. */
export const moduleId = `\0${name}`

/** The style of the house, which follows the tool's own. */
export const styleId = '/__plumbline.css'

/** Serves the site to Astro's pages, which get all of it as text. */
export function plumbline(site: Laid): AstroIntegration {
  return integration(
    () => moduleOf(site),
    () => themeStyle(site.theme),
    exploreRoutes(site).length > 0
  )
}

/**
 * Serves a site to Astro's pages that is still being written. `site` is asked again whenever the module is loaded anew.
 * Pages run in this process and get the site itself, so that of a large one no more is made than what is looked at.
 */
export function plumblineLive(site: () => Laid): AstroIntegration {
  const place = `plumbline ${++places}`
  Object.defineProperty(globalThis, Symbol.for(place), { configurable: true, get: site })
  return integration(
    () => `export const live = true\nexport const site = globalThis[Symbol.for(${JSON.stringify(place)})]`,
    () => themeStyle(site().theme),
    true
  )
}

let places = 0

/** `explored`: are there pages on which readers ask? Without them nothing of their script is written. */
function integration(module: () => string, style: () => string, explored: boolean): AstroIntegration {
  const pages = {
    name: 'plumbline:pages',
    resolveId: (source: string) => (source === name ? moduleId : source === `${name}.css` ? styleId : null),
    load: (id: string) => (id === moduleId ? module() : id === styleId ? style() : null)
  }
  const assetFileNames = 'assets/plumbline.[hash][extname]'
  const scripts = { entryFileNames: 'assets/plumbline.[hash].js', chunkFileNames: 'assets/plumbline.[hash].js' }
  const client = { build: { rolldownOptions: { output: scripts } } }
  return {
    name: 'plumbline',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        const entrypoint = new URL('./explore/route.astro', import.meta.url)
        if (explored) injectRoute({ pattern: '/[language]/[report]/explore', entrypoint })
        updateConfig({
          vite: {
            plugins: [pages],
            // Nothing is written into pages that a policy against scripts within them would stop.
            build: { assetsInlineLimit: 0, rolldownOptions: { output: { assetFileNames } } },
            environments: { client },
            resolve: {
              alias: { '@stdlib/utils-eval': fileURLToPath(new URL('./explore/no-eval.ts', import.meta.url)) }
            }
          }
        })
      }
    }
  }
}

/** JSON in a string is parsed many times faster than the same written as an object. */
function moduleOf({ base, language, pages, theme }: Laid): string {
  return `export const live = false\nexport const site = JSON.parse(${JSON.stringify(JSON.stringify({ base, language, pages, theme }))})`
}
