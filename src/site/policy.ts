import { createHash } from 'node:crypto'

/** What a page may load. `still`: nothing runs. `scripted`: the site's own scripts and WebAssembly, as search needs. */
export type Conduct = 'still' | 'scripted'

/**
 * The Content-Security-Policy of a page as its own `meta` element says it: nothing but what the site itself holds, and of
 * styles within the page only these, by their hashes. Who may frame a page cannot be said there: see `headers.ts`.
 */
export function policyOf(styles: readonly string[], conduct: Conduct = 'still'): string {
  const own = ["'self'", ...styles.map(hashOf)].join(' ')
  const directives = [
    "default-src 'none'",
    "img-src 'self' data:",
    `style-src ${own}`,
    "font-src 'self'",
    // Programs that judge a page ask for the site's robots.txt in its name; of a still page nothing else can ask.
    "connect-src 'self'",
    ...(conduct === 'scripted' ? ["script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"] : ["script-src 'none'"]),
    "base-uri 'none'",
    `form-action ${conduct === 'scripted' ? "'self'" : "'none'"}`
  ]
  return directives.join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
