import type { Engine, EngineName } from './engine.ts'
import { nativeEngine } from './native.ts'
import { wasmEngine } from './wasm.ts'

/**
 * Starts DuckDB. With no name given, the native one, and the WebAssembly one where that cannot be loaded: then `note`
 * is called with a sentence that says so.
 */
export async function startEngine(name: EngineName | null, note: (sentence: string) => void): Promise<Engine> {
  if (name === 'wasm') return wasmEngine()
  try {
    return await nativeEngine()
  } catch (error) {
    if (name === 'native') throw error
    note(`DuckDB's native module cannot be loaded here (${firstLine(error)}): using WebAssembly, which is slower.`)
    return wasmEngine()
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
