import { progress } from '../progress.ts'
import type { Options } from './arguments.ts'
import { checkedText, countOf, finishWithProblems, printLine, printProblems } from './report.ts'

export async function check(options: Options): Promise<number> {
  const { prepare } = await import('../build.ts')
  const report = progress(process.stdout)
  const prepared = await prepare({ ...options, lint: true }, report)
  report.done()
  printProblems(prepared, options)
  if (!prepared.site) return finishWithProblems(prepared, '')
  for (const each of prepared.site.checked) printLine(checkedText(each, options))
  printLine(`${countOf(prepared)}.`)
  return 0
}
