import { absolute } from './address.ts'

/** Everything may be read; where the list of pages is, if the site knows its address. */
export function robotsOf(address: string | null): string {
  const lines = ['User-agent: *', 'Allow: /']
  return `${[...lines, ...(address === null ? [] : ['', `Sitemap: ${absolute(address, 'sitemap.xml')}`])].join('\n')}\n`
}
