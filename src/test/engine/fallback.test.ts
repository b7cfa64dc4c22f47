import { expect, test, vi } from 'vitest'
import { startEngine } from '../../engine/start.ts'

vi.mock('@duckdb/node-api', () => {
  throw new Error('no native module for this machine')
})

test('where the native module cannot load, WebAssembly takes its place and says so', async () => {
  const notes: string[] = []
  const engine = await startEngine(null, (note) => notes.push(note))
  expect(engine.name).toBe('wasm')
  expect(await engine.rows('SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(notes).toEqual([
    expect.stringMatching(/^DuckDB's native module cannot be loaded here \(.+\): using WebAssembly/)
  ])
  await engine.close()
})

test('where the native one is asked for by name, it stops', async () => {
  await expect(startEngine('native', () => {})).rejects.toThrow()
})
