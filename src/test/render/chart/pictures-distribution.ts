import type { DistributionDrawing } from '../../../render/chart/drawing.ts'
import { percent, ticks } from './picture.ts'

/* Pictures of distributions. Every number is illustrative. */

type Column = DistributionDrawing['columns'][number]
type Group = DistributionDrawing['groups'][number]

export const columnsOf = (
  labels: string[],
  shares: number[],
  half: number,
  groupOf: (index: number) => number | null
) =>
  labels.map((label, index): Column => {
    const share = shares[index]
    const mark = share === undefined ? null : percent([share, Math.max(0, share - half), share + half])
    return { key: `${index}`, label, mark, group: groupOf(index), highlight: false }
  })

export const thirds = (index: number) => (index < 7 ? 0 : index < 9 ? 1 : 2)
export const ratings = Array.from({ length: 11 }, (_, index) => `${index}`)

export const groups = (labels: [string, string, string], texts: [string, string, string]): Group[] =>
  labels.map((label, index) => ({
    label,
    text: texts[index] ?? '',
    side: (['low', 'middle', 'high'] as const)[index] ?? 'middle'
  }))

export const distributionOf = (more: Partial<DistributionDrawing> & Pick<DistributionDrawing, 'title' | 'columns'>) =>
  ({
    form: 'distribution',
    summary: 'How often each answer was given.',
    groups: [],
    total: null,
    scale: { from: 0, to: 30, ticks: ticks(0, 30, 10, (value) => `${value}%`), low: null, high: null },
    hidden: null,
    ...more
  }) satisfies DistributionDrawing

/** Likelihood to recommend, with its thirds. */
const distribution = (): DistributionDrawing =>
  distributionOf({
    title: 'One in five would recommend with a full ten',
    columns: columnsOf(ratings, [4, 1, 2, 3, 3, 8, 7, 15, 17, 12, 28], 2, thirds),
    groups: groups(['Detractors', 'Passives', 'Promoters'], ['28%', '32%', '40%']),
    total: 'NPS +12 (+8 to +16)',
    scale: {
      from: 0,
      to: 30,
      ticks: ticks(0, 30, 10, (value) => `${value}%`),
      low: 'Not at all likely',
      high: 'Extremely likely'
    }
  })

const distributionTurkish = (): DistributionDrawing => {
  const turkish = distributionOf({
    title: 'Beşte biri tam on verdi',
    columns: columnsOf(ratings, [4, 1, 2, 3, 3, 8, 7, 15, 17, 12, 28], 2, thirds),
    groups: groups(['Kötüleyenler', 'Pasifler', 'Destekleyenler'], ['%28', '%32', '%40']),
    total: 'NPS +12 (%95 güven aralığı +8 ile +16)'
  })
  const columns = turkish.columns.map((column, index) => ({
    ...column,
    highlight: index === 10,
    mark: column.mark && { ...column.mark, text: `%${column.mark.value}` }
  }))
  return { ...turkish, columns }
}

/** Values so wide that the narrow drawing needs an axis. */
const distributionRussian = (): DistributionDrawing => {
  const plain = distribution()
  const columns = plain.columns.map((column) => ({
    ...column,
    mark: column.mark && { ...column.mark, text: `${column.mark.value},4\u00a0%` }
  }))
  return {
    ...plain,
    title: 'Каждый пятый готов рекомендовать',
    columns,
    groups: groups(['Критики', 'Нейтральные потребители', 'Сторонники'], ['28\u00a0%', '32\u00a0%', '40\u00a0%']),
    total: 'NPS +12 (от +8 до +16)',
    scale: { ...plain.scale, low: 'Совсем не готовы рекомендовать', high: 'Совершенно точно готовы рекомендовать' }
  }
}

/** Answers in words that stand under their columns, without groups. */
const distributionAnswers = (): DistributionDrawing => {
  const columns = columnsOf(['1', '2', '3', '4', '5 or more'], [41, 27, 15, 9, 8], 3, () => null)
  return distributionOf({
    title: 'Most got through at the first attempt',
    columns: columns.map((column, index) => ({ ...column, highlight: index === 0 })),
    scale: { from: 0, to: 50, ticks: ticks(0, 50, 10, (value) => `${value}%`), low: null, high: null }
  })
}

/** Long answers. */
const distributionKazakh = (): DistributionDrawing =>
  distributionOf({
    title: 'Көпшілігі қызметке риза',
    columns: columnsOf(
      [
        'Мүлдем қанағаттанбаймын',
        'Онша қанағаттанбаймын',
        'Қанағаттанамын да, қанағаттанбаймын да',
        'Негізінен қанағаттанамын',
        'Толық қанағаттанамын'
      ],
      [7, 13, 18, 41, 21],
      3,
      (index) => (index < 2 ? 0 : index < 3 ? 1 : 2)
    ),
    groups: groups(['Қанағаттанбағандар', 'Бейтарап', 'Қанағаттанғандар'], ['20%', '18%', '62%']),
    total: 'Айырма +42 (+38-ден +46-ға дейін)',
    scale: { from: 0, to: 50, ticks: ticks(0, 50, 10, (value) => `${value}%`), low: null, high: null }
  })

const distributionHidden = (): DistributionDrawing => {
  const { columns, ...rest } = distribution()
  return { ...rest, columns: columns.map((column) => ({ ...column, mark: null })), hidden: 'Not shown: base under 30' }
}

export const distributionPictures: Record<string, () => DistributionDrawing> = {
  distribution,
  'distribution-turkish': distributionTurkish,
  'distribution-russian': distributionRussian,
  'distribution-answers': distributionAnswers,
  'distribution-kazakh': distributionKazakh,
  'distribution-hidden': distributionHidden
}
