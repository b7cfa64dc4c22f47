import { type Engine, identifier } from '../engine/engine.ts'

/** Drops all that was made of a dataset in the engine: each of its tables has a name that ends with its own. */
export async function forgetDataset(name: string, engine: Engine): Promise<void> {
  const tables = await engine.rows('SELECT table_name AS name FROM duckdb_tables()')
  for (const { name: table } of tables)
    if (String(table).endsWith(` ${name}`)) await engine.run(`DROP TABLE ${identifier(String(table))}`)
}
