import { type Engine, type EngineName, identifier } from '../engine/engine.ts'
import { startEngine } from '../engine/start.ts'

/** Engines that nobody uses: empty. */
const idle = new Map<EngineName, Engine[]>()
let given = 0

/**
 * An engine for a test to close. WebAssembly takes 2 s of a processor to come up, the native one as long as a small
 * project takes to load, so one that was closed is emptied and given to whoever asks next in this process.
 */
export async function engineOf(name: EngineName): Promise<Engine> {
  const engine = idle.get(name)?.pop() ?? (await startEngine(name, () => {}))
  const empty = name === 'native' ? await ofItsOwn(engine) : () => dropAll(engine)
  const close = async () => {
    await empty()
    idle.set(name, [...(idle.get(name) ?? []), engine])
  }
  return { ...engine, close }
}

/** Gives an engine a database of its own, and the way to be rid of it. */
async function ofItsOwn(engine: Engine): Promise<() => Promise<void>> {
  const database = `given_${given++}`
  await engine.run(`ATTACH ':memory:' AS ${database}`)
  await engine.run(`USE ${database}`)
  return async () => {
    await engine.run('USE memory')
    await engine.run(`DETACH ${database}`)
    await dropAll(engine)
  }
}

async function dropAll(engine: Engine): Promise<void> {
  const tables = await engine.rows('SELECT table_name AS name FROM duckdb_tables()')
  for (const table of tables) await engine.run(`DROP TABLE ${identifier(String(table['name']))}`)
}
