/** The address of a path of the site: `/reports/` and `/en/` give `/reports/en/`. */
export function addressOf(base: string, path: string): string {
  return base.replace(/\/$/, '') + path
}
