import { readdir } from 'node:fs/promises'

/** The pages of a built site, each by its file's path from the folder. */
export async function htmlIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  return files.filter((path) => path.endsWith('.html')).sort()
}

/** What a page's own element says that it may load; null where it says nothing. */
export function policyIn(html: string): string | null {
  const written = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1]
  return written?.replaceAll('&#39;', "'").replaceAll('&#x27;', "'").replaceAll('&amp;', '&') ?? null
}
