/** What this project uses of the module that Pagefind writes beside its index. */
export type Pagefind = {
  search(words: string): Promise<{ results: { data(): Promise<Hit> }[] }>
}

/** A page that was found, with its parts that hold what was looked for. `excerpt` has `<mark>` and escaped `<` and `>`. */
export type Hit = {
  url: string
  excerpt: string
  content: string
  /** Which words of the content were found, from 0. */
  locations: number[]
  meta: { title?: string; in?: string }
  sub_results: HitPart[]
}

/** A part under a heading; the one without an anchor is what stands before the first. */
export type HitPart = { title: string; url: string; excerpt: string; anchor?: object; locations: number[] }

/** Pagefind as it lies under `folder`, an address that ends with "/". It takes the index of the page's language. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  return import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href) as Promise<Pagefind>
}
