/** A path of the site, or of a file in it, as an address that can be used anywhere. `address` ends with "/". */
export function absolute(address: string, path: string): string {
  return new URL(path.replace(/^\//, ''), address).href
}
