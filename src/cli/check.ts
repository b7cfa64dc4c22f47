import { progress } from '../progress.ts'
import type { Options } from './arguments.ts'
import { printJson } from './json.ts'
import { checkedText, counting, countOf, finishWithProblems, printLine, printProblems } from './report.ts'

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
  const { checked } = prepared.site
  if (checked.length > 0) printLine(`${counting(checked.length, 'statement')} checked, and true:\n`)
  for (const each of checked) printLine(checkedText(each, options))
  if (checked.length > 0) printLine('')
  printLine(`${countOf(prepared)}.`)
  return 0
}
