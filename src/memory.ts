/** The result of a step on content that it depends on alone: made, or taken from before. */
export type Recall = <Result>(step: string, of: string, make: () => Result) => Result

/**
 * Results of steps by the content that they came of, never by time. A step depends on nothing but what it is said to be
 * of, so a result that is recalled is the one that would be made anew.
 */
export class Memory {
  #kept = new Map<string, unknown>()
  #used = new Map<string, unknown>()

  readonly recall: Recall = (step, of, make) => {
    const key = `${step}\n${of}`
    const from = [this.#used, this.#kept].find((results) => results.has(key))
    const result = from ? (from.get(key) as ReturnType<typeof make>) : make()
    this.#used.set(key, result)
    if (result instanceof Promise) result.catch(() => this.#used.delete(key))
    return result
  }

  /** Drops what nobody recalled since the last time. */
  forgetUnused(): void {
    this.#kept = this.#used
    this.#used = new Map()
  }
}

/** Remembers nothing. */
export const anew: Recall = (_step, _of, make) => make()
