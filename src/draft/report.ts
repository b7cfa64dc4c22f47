import type { Guess } from './guess.ts'
import type { GuessedMeasure } from './roles.ts'

/** A first report on a drafted dataset: a sentence, a chart and a table, to be written over. */
export function reportText(
  dataset: string,
  title: string,
  measures: readonly GuessedMeasure[],
  dimension: Guess | null,
  wave: string | null,
  today: string
): string {
  const first = measures[0]
  const head = ['---', `title: ${JSON.stringify(title)}`, `datasets: [${dataset}]`, `date: ${today}`, '---', '']
  if (!first) return [...head, 'No measure was found: name one under `measures` in the codebook.', ''].join('\n')
  const at = wave === null ? '' : ` wave=${wave}`
  const prose = `Across all answers, ${first.name} is :value{of=${first.name}${at}}.`
  if (!dimension) return [...head, prose, ''].join('\n')
  const all = measures.map(({ name }) => name).join(' ')
  return [
    ...head,
    `${prose} Write here what is worth knowing; numbers come from directives like the one before this sentence.`,
    '',
    `::chart[${plain(dimension.label)}, compared]{id=compared of=${first.name} by=${dimension.name}${at} versus=overall}`,
    '',
    `::table[Every measure by ${plain(dimension.label)}]{id=every of="${all}" by=${dimension.name}${at}}`,
    ''
  ].join('\n')
}

/** A label without what Markdown would take for its own. */
function plain(label: string): string {
  return label
    .replaceAll(/[[\]{}*_`<>:|\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
