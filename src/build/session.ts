import type { Engine, EngineName } from '../engine/engine.ts'
import { startEngine } from '../engine/start.ts'
import type { Answerable } from '../estimate/answer-all.ts'
import { Memory } from '../memory.ts'
import type { Problems } from '../problem.ts'

/** A dataset as it was loaded, null where something is wrong with it. */
export type LoadedDataset = { answerable: Answerable | null; problems: Problems }

/**
 * What lives from one run to the next: the engine with the datasets in it, and what was made of their content. A run in
 * a session of its own makes everything anew, to the same bytes.
 */
export class Session {
  readonly memory = new Memory()
  /** What was read of datasets and made of that: kept over runs that need no answer made. */
  readonly answering = new Memory()
  /** The last load of each dataset, and what it was of. */
  readonly datasets = new Map<string, { of: string; loaded: LoadedDataset }>()
  readonly #start: typeof startEngine
  #engine: Promise<Engine> | null = null

  /** `start`: where the engine comes from. */
  constructor(start: typeof startEngine = startEngine) {
    this.#start = start
  }

  /** The engine, started when it is first needed: see `startEngine`. */
  engine(name: EngineName | null, note: (sentence: string) => void): Promise<Engine> {
    this.#engine ??= this.#start(name, note)
    return this.#engine
  }

  async close(): Promise<void> {
    await (await this.#engine)?.close()
  }
}
