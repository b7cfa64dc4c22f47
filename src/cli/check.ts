import { progress } from '../progress.ts'
import type { Options } from './arguments.ts'
import { printJson } from './json.ts'
import { checkedText, countOf, finishWithProblems, printLine, printProblems } from './report.ts'

export async function check(options: Options): Promise<number> {
  const { prepare } = await import('../build.ts')
  const report = progress(options.json ? process.stderr : process.stdout)
  const prepared = await prepare({ ...options, lint: true }, report)
  report.done()
  if (options.json) {
    printJson(prepared, prepared.site !== null, options)
    return prepared.site ? 0 : 1
  }
  printProblems(prepared, options)
  if (!prepared.site) return finishWithProblems(prepared, '')
  for (const each of prepared.site.checked) printLine(checkedText(each, options))
  printLine(`${countOf(prepared)}.`)
  return 0
}
