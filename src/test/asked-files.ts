import type { Content, LateFiles } from '../render/late.ts'

/** A site's files: one that is asked for is made with those of its page, all of them when somebody looks through them. */
export class AskedFiles extends Map<string, Content> {
  readonly #late: LateFiles
  #all: Map<string, Content> | null = null

  constructor(late: LateFiles) {
    super()
    this.#late = late
  }

  override get(path: string): Content | undefined {
    return this.#all ? this.#all.get(path) : this.#late.get(path)
  }

  override has(path: string): boolean {
    return this.get(path) !== undefined
  }

  override get size(): number {
    return this.#whole().size
  }

  override keys(): MapIterator<string> {
    return this.#whole().keys()
  }

  override values(): MapIterator<Content> {
    return this.#whole().values()
  }

  override entries(): MapIterator<[string, Content]> {
    return this.#whole().entries()
  }

  override [Symbol.iterator](): MapIterator<[string, Content]> {
    return this.entries()
  }

  override forEach(each: (content: Content, path: string, files: Map<string, Content>) => void): void {
    for (const [path, content] of this) each(content, path, this)
  }

  #whole(): Map<string, Content> {
    this.#all ??= this.#late.all()
    return this.#all
  }
}
