import { Misused, readArguments, usage } from './arguments.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { exportReport } from './export.ts'
import { draft } from './new.ts'
import { pdf } from './pdf.ts'
import { rename } from './rename.ts'
import { dev, preview } from './serve.ts'
import { translated } from './translated.ts'

/** Every command. */
const commands = { build, pdf, check, dev, preview, diff, rename, export: exportReport, new: draft, translated }

/** Runs what was written on the command line, and gives the exit status. */
export async function main(args: string[]): Promise<number> {
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
