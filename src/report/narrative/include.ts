import { dirname, join } from 'node:path/posix'
import type { Place, Problems } from '../../problem.ts'
import type { ProjectFiles } from '../project-files.ts'
import { readAttributes } from './attributes.ts'
import { type Locate, locator } from './location.ts'

/** A stretch of a narrative's text that comes from one file: `at` in the text, `from` in the file. */
type Stretch = { at: number; from: number; locate: Locate; text: string }

/** A narrative with the passages that it takes in where it names them, and where each part of it stands. */
export type Taken = { text: string; locate: Locate }

/**
 * Takes the passages in that a narrative names with `::include{file=…}`. In another language than the site's first a
 * passage `_x.tr.md` is taken for `_x.md`, where there is one.
 */
export function takeIn(
  path: string,
  text: string,
  language: string | null,
  files: ProjectFiles,
  problems: Problems
): Taken {
  const stretches: Stretch[] = []
  let length = 0
  const add = (text: string, from: number, locate: Locate) => {
    stretches.push({ at: length, from, locate, text })
    length += text.length
  }
  const read = (path: string, text: string, skip: number, within: string[]) => {
    const locate = locator(path, text)
    let from = skip
    for (const { start, end } of includesIn(text, skip)) {
      add(text.slice(from, start), from, locate)
      from = end
      const named = passageAt(path, text, start, end, locate, language, files, problems)
      if (named === null) continue
      if (within.includes(named.path)) reportCircle(named.path, named.place, problems)
      else read(named.path, named.text, frontMatterOf(named.text), [...within, named.path])
    }
    add(text.slice(from), from, locate)
  }
  read(path, text, 0, [path])
  return { text: stretches.map((each) => each.text).join(''), locate: locateIn(stretches) }
}

/** Lines that name a passage; those within code are code. */
function includesIn(text: string, skip: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let fence: string | null = null
  for (const match of text.matchAll(/^.*$/gm)) {
    const line = match[0]
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && fence === null) fence = mark
    else if (mark && fence !== null && mark[0] === fence[0] && mark.length >= fence.length && /^[\s`~]*$/.test(line))
      fence = null
    else if (fence === null && match.index >= skip && /^::include\{.*\}\s*$/.test(line))
      found.push({ start: match.index, end: match.index + line.length })
  }
  return found
}

/** The passage that a line names. Null: see `problems`. */
function passageAt(
  path: string,
  text: string,
  start: number,
  end: number,
  locate: Locate,
  language: string | null,
  files: ProjectFiles,
  problems: Problems
): { path: string; text: string; place: Place } | null {
  const { attributes } = readAttributes(text, start, end)
  const file = attributes.find(({ name }) => name === 'file')
  const place = file ? locate(file.valueFrom, file.valueTo) : locate(start, end)
  const fail = (message: string, remedy: string) => {
    problems.error({ rule: 'include', place, message, expected: '`::include{file=_passage.md}`', remedy })
    return null
  }
  if (!file || attributes.length > 1) return fail('An `include` names one file and nothing else', 'Write it like this.')
  const named = join(dirname(path), file.value)
  if (!named.startsWith('reports/'))
    return fail(`\`${file.value}\` lies outside reports/`, 'Move the passage into reports/.')
  if (!/(^|\/)_[^/]*\.md$|^reports\/_.*\.md$/.test(named))
    return fail(
      `\`${file.value}\` is a page of its own, and would stand there and here`,
      'Begin the name of a passage, or of its folder, with `_`.'
    )
  const translated = language === null ? null : named.replace(/\.md$/, `.${language}.md`)
  const found = [translated, named].find((each) => each !== null && files.has(each))
  if (found === undefined || found === null)
    return fail(`There is no file \`${file.value}\` beside this narrative`, 'Mend the name, or add the file.')
  if (translated !== null && found === named)
    problems.warn({
      rule: 'include-language',
      place,
      message: `This passage is not translated: \`${translated}\` is not there`,
      remedy: 'Add it; until then the page shows the passage as it is.'
    })
  return { path: found, text: files.text(found), place }
}

function frontMatterOf(text: string): number {
  return /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*(\r?\n|$)/.exec(text)?.[0].length ?? 0
}

function reportCircle(path: string, place: Place, problems: Problems): void {
  problems.error({
    rule: 'include',
    place,
    message: `\`${path}\` takes itself in`,
    remedy: 'Take one of the two `include` out.'
  })
}

function locateIn(stretches: readonly Stretch[]): Locate {
  return (from, to) => {
    let stretch = stretches[0] as Stretch
    for (const each of stretches) if (each.at <= from && each.text.length > 0) stretch = each
    const shift = stretch.from - stretch.at
    const last = stretch.at + stretch.text.length
    return stretch.locate(from + shift, to === undefined ? undefined : Math.min(to, last) + shift)
  }
}
