import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
export const repository = fileURLToPath(new URL('../../', import.meta.url))

export type Ran = { status: number; out: string; err: string }

/** Runs a command as a user does. */
export function run(args: string[], environment: Record<string, string> = {}, cwd = repository): Promise<Ran> {
  const env = { ...process.env, ...environment }
  delete env['VITEST']
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd, env }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}
