import { join } from 'node:path'
import { progress } from '../progress.ts'
import { Misused, type Options } from './arguments.ts'
import { format, printLine, printProblems } from './report.ts'

export async function dev(options: Options): Promise<number> {
  const [{ devSite }, { prepare }] = await Promise.all([import('../site/dev.ts'), import('../build.ts')])
  const load = async () => {
    const report = progress(process.stdout)
    const prepared = await prepare(options, report)
    report.done()
    printProblems(prepared, options)
    return (
      prepared.site ?? {
        problems: prepared.problems
          .all()
          .map((problem) => format(problem, prepared, options))
          .join('\n\n')
      }
    )
  }
  const watch = ['data', 'reports'].map((folder) => join(options.root, folder))
  const server = await devSite({
    load,
    watch,
    base: options.base,
    port: options.port,
    host: options.host,
    log: printLine
  })
  if (new URL(server.url).port !== String(options.port)) printLine(`Port ${options.port} is taken.`)
  printLine(`Open ${server.url}`)
  return untilInterrupted(server)
}

export async function preview(options: Options): Promise<number> {
  const [{ previewSite }, { baseOf: builtFor }] = await Promise.all([
    import('../site/preview.ts'),
    import('../output.ts')
  ])
  const base = builtFor(options.out)
  if (base === null) throw new Misused(`There is no site in ${options.out}: build it first.`, false)
  const server = await previewSite({ outDir: options.out, base, port: options.port, host: options.host })
  if (new URL(server.url).port !== String(options.port)) printLine(`Port ${options.port} is taken.`)
  printLine(`Open ${server.url}`)
  return untilInterrupted(server)
}

function untilInterrupted(server: { close(): Promise<void> }): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.close().then(() => resolve(0)))
  })
}
