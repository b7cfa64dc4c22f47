import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../../render/site.ts'
import { type Edit, fixtures, prepareProject, problemText, projectOf } from '../project.ts'

const narrative = 'reports/service/index.md'

/** The small project with this narrative under its front matter, and further edits. */
export function withNarrative(text: string, edits: Edit[] = []): string {
  const written = readFileSync(join(fixtures, 'small', narrative), 'utf8')
  const front = written.slice(0, written.indexOf('---\n', 4) + 4)
  return projectOf('small', [[narrative, null, `${front}${text}\n`], ...edits])
}

/** An edit of every row of answers: what a line's cells become. */
export function answersAs(change: (cells: Record<string, string>) => Record<string, string>): Edit {
  const path = 'data/service/answers.csv'
  const [head = '', ...lines] = readFileSync(join(fixtures, 'small', path), 'utf8')
    .trim()
    .split('\n')
  const names = head.split(',')
  const changed = lines.map((line) => {
    const cells = Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell]))
    const made = change(cells)
    return names.map((name) => made[name] ?? '').join(',')
  })
  return [path, null, `${[head, ...changed].join('\n')}\n`]
}

export type Built = { site: Site; html: string; contents: { id: string; text: string }[]; text: string }

/** The page that a narrative comes to; `text` is it as it is read, drawings and panels included. */
export async function pageOf(text: string, edits: Edit[] = []): Promise<Built> {
  const root = withNarrative(text, edits)
  const prepared = await prepareProject(root)
  const page = prepared.site?.pages.find((each) => each.kind === 'report')
  if (!prepared.site || page?.kind !== 'report') throw new Error(problemText(prepared, root))
  return { site: prepared.site, html: page.html, contents: page.contents, text: textOf(page.html) }
}

/** The method page of the report. */
export function methodOf(site: Site): string {
  const page = site.pages.find(({ path }) => path === '/en/service/method/')
  if (page?.kind !== 'part') throw new Error('There is no method page')
  return page.html
}

/** The problems that a narrative has. */
export async function problemsOf(text: string, edits: Edit[] = []): Promise<string> {
  const root = withNarrative(text, edits)
  return problemText(await prepareProject(root), root)
}

/** Markup as words with spaces between. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What a table's rows say, cell by cell, the heading's first. */
export function tableOf(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell))
  )
}
