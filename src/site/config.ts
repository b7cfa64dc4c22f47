import { fileURLToPath } from 'node:url'
import type { AstroInlineConfig } from 'astro'

/** The package's own folder: Astro finds its configuration, pages and public files there, never in the author's. */
const root = fileURLToPath(new URL('../..', import.meta.url))

/** What every use of Astro here shares. `cache` is a folder that Astro and Vite may fill. */
export function configOf(options: { base: string; cache: string }): AstroInlineConfig {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true'
  return {
    root,
    base: options.base,
    cacheDir: `${options.cache}/astro`,
    logLevel: 'error',
    vite: { cacheDir: `${options.cache}/vite` }
  }
}
