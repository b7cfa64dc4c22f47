import type { AstroIntegration } from 'astro'
import type { Printed } from '../render/print/printed.ts'
import type { LiveSite, Page } from '../render/site.ts'

const name = 'virtual:plumbline'

/** The module that pages import as `virtual:plumbline`, as Vite knows it. */
export const moduleId = `\0${name}`

/** What is laid out: a site without its files, or its reports for the printer. */
export type Laid = Pick<LiveSite, 'base' | 'language'> & { pages: (Page | Printed)[] }

/** Serves the site to Astro's pages, which get all of it as text. */
export function plumbline(site: Laid): AstroIntegration {
  return integration(() => moduleOf(site))
}

/**
 * Serves a site to Astro's pages that is still being written. `site` is asked again whenever the module is loaded anew.
 * Pages run in this process and get the site itself, so that of a large one no more is made than what is looked at.
 */
export function plumblineLive(site: () => Laid): AstroIntegration {
  const place = `plumbline ${++places}`
  Object.defineProperty(globalThis, Symbol.for(place), { configurable: true, get: site })
  return integration(() => `export const site = globalThis[Symbol.for(${JSON.stringify(place)})]`)
}

let places = 0

function integration(module: () => string): AstroIntegration {
  const pages = {
    name: 'plumbline:pages',
    resolveId: (source: string) => (source === name ? moduleId : null),
    load: (id: string) => (id === moduleId ? module() : null)
  }
  const assetFileNames = 'assets/plumbline.[hash][extname]'
  const client = { build: { rolldownOptions: { output: { entryFileNames: 'assets/plumbline.[hash].js' } } } }
  return {
    name: 'plumbline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [pages],
            // Nothing is written into pages that a policy against scripts within them would stop.
            build: { assetsInlineLimit: 0, rolldownOptions: { output: { assetFileNames } } },
            environments: { client }
          }
        })
      }
    }
  }
}

/** JSON in a string is parsed many times faster than the same written as an object. */
function moduleOf({ base, language, pages }: Laid): string {
  return `export const site = JSON.parse(${JSON.stringify(JSON.stringify({ base, language, pages }))})`
}
