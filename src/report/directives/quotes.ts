import { z } from 'zod'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { publishedTexts } from '../../dataset/texts.ts'
import type { QuotesQuestion } from '../../estimate/question.ts'
import { closestMatch, listNames } from '../../problem.ts'
import { word } from '../../yaml/shapes.ts'
import { ask, type Call } from '../call.ts'
import { findDomain, unknown } from '../lookup.ts'
import { waveOfPage } from '../periods.ts'
import { directive, waveCode } from './directive.ts'

export const quotes = directive({
  name: 'quotes',
  form: 'leaf',
  description:
    'What people wrote, of a column of open text that the codebook lets be shown (`publish: true`), picked by chance. Its brackets can hold a title. Where people are protected, nothing is shown of a group in which too few wrote.',
  example: '::quotes[What customers of utilities would change]{of=comment sector=utilities top=3}',
  attributes: z.object({
    of: word('a column of open text').describe('A column of open text; of another dataset, `dataset.column`.'),
    wave: waveCode.optional().describe('The wave at which it was written.'),
    top: z
      .string()
      .regex(/^[1-9]\d?$/, { error: 'a whole number from 1 to 99' })
      .transform(Number)
      .describe('How many at most.')
  }),
  resolve({ of, wave, top }, call) {
    const found = findText(of, call)
    const domain = found && findDomain(found.dataset, call)
    if (!found || !domain) return null
    const at = waveOf(found, wave, call)
    if (at === undefined) return null
    const question: QuotesQuestion = {
      kind: 'quotes',
      dataset: found.dataset.name,
      column: found.column,
      domain,
      wave: at,
      most: top
    }
    ask(call, question)
    call.scope.quoted.push({ question, place: call.place })
    return { kind: 'quotes', question }
  }
})

type Found = { dataset: SurveyDataset; column: string }

/** A column of open text that may be shown. Null: see problems. */
function findText(written: string, call: Call): Found | null {
  const dot = written.lastIndexOf('.')
  const name = written.slice(dot + 1)
  const dataset = dot < 0 ? call.datasets[0] : call.datasets.find((each) => each.name === written.slice(0, dot))
  const place = call.placeOf('of')
  if (dataset?.kind !== 'survey') {
    const surveys = call.datasets.filter(({ kind }) => kind === 'survey').map((each) => each.name)
    const what =
      dot < 0 ? 'open text: the first dataset of this report holds published figures' : 'a survey of this report'
    unknown(call, place, written, what, surveys, 'Write the column behind the name of its survey.')
    return null
  }
  const column = dataset.codebook.columns.get(name)
  const may = publishedTexts(dataset.codebook).map((each) => each.name)
  if (column && may.includes(name)) return { dataset, column: name }
  const closest = closestMatch(name, may)
  const hidden = column?.kind === 'text'
  call.problem({
    rule: 'unpublished-text',
    place,
    message: hidden
      ? `What people wrote in \`${name}\` may not be shown`
      : column
        ? `\`${name}\` is not a column of open text`
        : `\`${dataset.name}\` has no column \`${name}\``,
    expected:
      may.length === 0
        ? `a column with \`role: text\` and \`publish: true\`, of which \`${dataset.name}\` has none`
        : listNames(may),
    ...(closest === undefined ? {} : { closest }),
    remedy: hidden
      ? 'Read what is in it; if nobody can be recognised by it, write `publish: true` with it in the codebook.'
      : 'Name a column of open text that may be shown.'
  })
  return null
}

/** The wave that is kept to; null: none. Undefined, with a problem, where it is not one, or paired columns need one. */
function waveOf({ dataset, column }: Found, written: string | undefined, call: Call): string | null | undefined {
  const wave = written ?? waveOfPage(dataset, call) ?? undefined
  const { columns, waves, waveColumn } = dataset.codebook
  const paired = columns.get(column)?.sources.flatMap((source) => source.wave ?? []) ?? []
  const known = waveColumn === null ? paired : waves.map(({ code }) => code)
  if (written === undefined && wave !== undefined) return wave
  if (wave === undefined ? paired.length === 0 : known.includes(wave)) return wave ?? null
  call.problem({
    rule: 'wave',
    place: wave === undefined ? call.place : call.placeOf('wave'),
    message:
      wave === undefined
        ? `\`${column}\` was asked at several waves, and nothing says which is meant`
        : known.length === 0
          ? `\`${column}\` was not asked by wave`
          : `\`${wave}\` is not a wave of \`${column}\``,
    expected: known.length === 0 ? 'no `wave`' : listNames(known),
    remedy: known.length === 0 ? 'Remove `wave`.' : 'Name one of its waves.'
  })
  return undefined
}
