import { type MockInstance, vi } from 'vitest'
import { main } from '../cli/main.ts'
import { type Ran, repository } from './run.ts'

/** Runs a command within this process, which saves the start of one: see `run` where the process is what is tested. */
export async function runHere(args: string[], cwd = repository): Promise<Ran> {
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(() => true)
  )
  const before = process.cwd()
  process.chdir(cwd)
  try {
    const status = await main(args)
    const [out = '', err = ''] = streams.map(textOf)
    return { status, out, err }
  } finally {
    process.chdir(before)
    for (const stream of streams) stream.mockRestore()
  }
}

function textOf({ mock }: MockInstance<typeof process.stdout.write>): string {
  return mock.calls.map(([written]) => String(written)).join('')
}
