/** A picture that is a PNG where it is written or served: a complete SVG, made when it is asked for, and how many pixels one of its units is. */
export type Picture = { readonly svg: string; zoom: number }

export type Content = string | Uint8Array | Picture

export function isPicture(content: Content): content is Picture {
  return typeof content === 'object' && 'svg' in content
}

export function picture(zoom: number, make: () => string): Picture {
  const svg = once(make)
  return {
    zoom,
    get svg() {
      return svg()
    }
  }
}

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
