export type Content = string | Uint8Array

/** Runs a step when its result is first asked for, and no more. */
export function once<Result>(make: () => Result): () => Result {
  let made: { result: Result } | null = null
  return () => {
    made ??= { result: make() }
    return made.result
  }
}

/** A site's files, made in groups when one of them is asked for. */
export class LateFiles {
  readonly #groups: { prefix: string; files: () => Map<string, Content> }[] = []

  /** Files whose paths all begin with `prefix`. */
  add(prefix: string, files: () => Map<string, Content>): void {
    this.#groups.push({ prefix, files })
  }

  get(path: string): Content | undefined {
    for (const { prefix, files } of this.#groups) {
      const found = path.startsWith(prefix) ? files().get(path) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }

  all(): Map<string, Content> {
    return new Map(this.#groups.flatMap(({ files }) => [...files()]))
  }
}
