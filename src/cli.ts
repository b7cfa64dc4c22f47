#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { Misused, readArguments, usage } from './cli/arguments.ts'
import { build } from './cli/build.ts'
import { check } from './cli/check.ts'
import { diff } from './cli/diff.ts'
import { exportReport } from './cli/export.ts'
import { draft } from './cli/new.ts'
import { rename } from './cli/rename.ts'
import { dev, preview } from './cli/serve.ts'
import { translated } from './cli/translated.ts'

/** Every command. */
const commands = { build, check, dev, preview, diff, rename, export: exportReport, new: draft, translated }

async function main(args: string[]): Promise<number> {
  enableCompileCache()
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  try {
    const { command, options, help } = readArguments(args, commands)
    if (help) {
      process.stdout.write(usage)
      return 0
    }
    return await commands[command](options)
  } catch (error) {
    if (error instanceof Error && error.name === 'OutputRefused') {
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    if (!(error instanceof Misused)) throw error
    process.stderr.write(error.help ? `${usage}\n${error.message}\n` : `${error.message}\n`)
    return 2
  }
}

// A reader that has seen enough, like head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2))
