import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Found } from '../build.ts'
import { formatProblem, type Place, type Problem } from '../problem.ts'
import type { Checked } from '../render/site.ts'
import type { Options } from './arguments.ts'

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function printProblems(prepared: Found, options: Options): void {
  for (const problem of prepared.problems.all()) process.stderr.write(`${format(problem, prepared, options)}\n\n`)
}

/** Paths are shown from the current folder, so that a terminal opens them. Lines of respondents' answers are not shown. */
export function format(problem: Problem, prepared: Found, options: Options): string {
  const readLine = (place: Place) => {
    const path = join(options.root, place.path)
    if (prepared.isPrivate(place.path) || !existsSync(path)) return undefined
    return readFileSync(path, 'utf8').split(/\r?\n/)[place.line - 1]
  }
  return formatProblem(problem, readLine, (path) => shownPathOf(path, options))
}

/** A project's path as seen from the current folder. */
export function shownPathOf(path: string, { root }: Options): string {
  return join(relative('.', root), path)
}

/** A statement, where it stands, and what was checked of it. */
export function checkedText({ place, words, restated, says }: Checked, { root }: Options): string {
  return `${join(relative('.', root), place.path)}:${place.line}:${place.column}: "${words}"\n  ${restated}. ${says}`
}

/** How many, what was not looked into because of them, and what became of the site. */
export function finishWithProblems(prepared: Found, after: string): number {
  const { errors } = prepared.problems
  const sentences = [`${countOf(prepared)}.`]
  if (errors.length === 0) sentences.push('With --strict, warnings count as problems.')
  if (prepared.unchecked.length > 0) {
    sentences.push(`What reports ask of ${prepared.unchecked.join(' and ')} was not checked: mend these first.`)
  }
  process.stderr.write(`${[...sentences, after].join(' ').trim()}\n`)
  return 1
}

export function countOf({ problems }: Found): string {
  const { errors, warnings } = problems
  const counted = errors.length === 0 && warnings.length === 0 ? 'Nothing is wrong' : counting(errors.length, 'problem')
  return warnings.length > 0 ? `${counted} and ${counting(warnings.length, 'warning')}` : counted
}

export function counting(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
