import { type Engine, type EngineName, identifier } from '../engine/engine.ts'
import { startEngine } from '../engine/start.ts'

/** WebAssembly engines that nobody uses: empty. */
const idle: Engine[] = []

/**
 * An engine for a test to close. WebAssembly takes 2 s of a processor to come up, so one that was closed is emptied and
 * given to whoever asks next in this process.
 */
export async function engineOf(name: EngineName): Promise<Engine> {
  if (name === 'native') return startEngine(name, () => {})
  const engine = idle.pop() ?? (await startEngine(name, () => {}))
  const close = async () => {
    const tables = await engine.rows('SELECT table_name AS name FROM duckdb_tables()')
    for (const table of tables) await engine.run(`DROP TABLE ${identifier(String(table['name']))}`)
    idle.push(engine)
  }
  return { ...engine, close }
}
