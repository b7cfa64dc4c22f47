/** What a host is to say with files of the site; `path` is of a file, or with `*` at its end of all below it. */
export type HeaderRule = { path: string; headers: Record<string, string> }

const year = 31_536_000
const month = 2_592_000

/**
 * Headers for hosts that take them from a file. What pages may load stands in each page, so that it holds on hosts too
 * that take no headers; here is what only a header can say. Of two rules for one path hosts join the values or take
 * both, so that no header stands in two rules that meet.
 */
export function headerRules(base: string, languages: readonly string[]): HeaderRule[] {
  const framed = { 'Content-Security-Policy': "frame-ancestors 'self'" }
  return [
    {
      path: `${base}*`,
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
      }
    },
    ...[base, `${base}index.html`, `${base}404.html`, ...languages.map((each) => `${base}${each}/*`)].map((path) => ({
      path,
      headers: framed
    })),
    // A drawing that is opened by itself runs nothing; readers of PDF stop at stricter words.
    {
      path: `${base}files/*`,
      headers: {
        'Content-Security-Policy': "script-src 'none'; base-uri 'none'; form-action 'none'",
        'Access-Control-Allow-Origin': '*'
      }
    },
    { path: `${base}assets/*`, headers: { 'Cache-Control': `public, max-age=${year}, immutable` } },
    { path: `${base}fonts/*`, headers: { 'Cache-Control': `public, max-age=${month}` } }
  ]
}

/** The rules as Netlify and Cloudflare Pages read them from a file `_headers`. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const lines = ({ path, headers }: HeaderRule) => [
    path,
    ...Object.entries(headers).map((each) => `  ${each.join(': ')}`)
  ]
  return `${rules.map((rule) => lines(rule).join('\n')).join('\n\n')}\n`
}
