import { join } from 'node:path'
import { progress } from '../progress.ts'
import { Misused, type Options } from './arguments.ts'
import { format, printLine, printProblems } from './report.ts'

export async function dev(options: Options): Promise<number> {
  const [{ devSite }, { prepareLive, Session }] = await Promise.all([import('../site/dev.ts'), import('../build.ts')])
  let session = new Session()
  const load = async () => {
    const report = progress(process.stdout)
    if (!options.cache) {
      await session.close()
      session = new Session()
    }
    const prepared = await prepareLive(session, { ...options, drafts: true }, report)
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
  const watch = [...['data', 'reports'].map((folder) => join(options.root, folder)), ...options.allowed]
  const server = await devSite({
    load,
    watch,
    base: options.base ?? '/',
    port: options.port,
    host: options.host,
    log: printLine
  })
  if (new URL(server.url).port !== String(options.port)) printLine(`Port ${options.port} is taken.`)
  printLine(`Open ${server.url}`)
  await untilInterrupted(server)
  await session.close()
  return 0
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
  await untilInterrupted(server)
  return 0
}

function untilInterrupted(server: { close(): Promise<void> }): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close().then(resolve, reject))
  })
}
