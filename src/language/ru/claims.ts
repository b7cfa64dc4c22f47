import { isNumber } from '../claim-others.ts'
import type { ClaimParts, ClaimWords } from '../claims.ts'
import { pluralOf } from '../plural.ts'
import { lowerFirst } from '../text.ts'
import { adjustments } from './blocks.ts'
import { genitive } from './inline.ts'

const plural = pluralOf('ru')

const bracketed = (dimension: string) => (dimension === '' ? '' : ` (${lowerFirst(dimension)})`)
const ofAll = ({ count, dimension }: Pick<ClaimParts, 'count' | 'dimension'>) =>
  `из ${count} ${plural(count, 'значения', 'значений', 'значений')}${bracketed(dimension)}`
const ofGroups = (count: string, dimension: string) =>
  `из ${count} ${plural(count, 'группы', 'групп', 'групп')}${bracketed(dimension)}`
const ends = {
  lowest: { one: 'наименьшего', several: 'наименьших' },
  highest: { one: 'наибольшего', several: 'наибольших' }
}
const among = ({ n, end, ...parts }: ClaimParts) =>
  `среди ${n} ${plural(n, ends[end].one, ends[end].several, ends[end].several)} ${ofAll(parts)}`

/** "выше 6,4", and of a label, which stays in the nominative: "выше, чем Банки". */
const than = (word: string, other: string) => (isNumber(other) ? `${word} ${other}` : `${word}, чем ${other}`)
const times = (n: string) => (n.includes(',') ? 'раза' : plural(n, 'раз', 'раза', 'раз'))

export const claims: ClaimWords = {
  heading: 'Сверено с данными',
  mark: {
    clear: 'Сверено с данными: статистически значимо',
    unclear: 'Сверено с данными: в пределах погрешности',
    untested: 'Сверено с данными'
  },
  withinError: 'в пределах погрешности',
  opens: 'Утверждения с галочкой сверены с данными; при нажатии на галочку открывается проверка.',
  estimates: 'Оценки:',
  clear: 'Статистически значимо:',
  unclear: 'Статистически незначимо:',
  untested: 'Значимость не проверялась:',
  forms: {
    lowest: (parts) => `наименьшее ${ofAll(parts)}`,
    highest: (parts) => `наибольшее ${ofAll(parts)}`,
    rank: ({ place, end, ...parts }) => `${place} ${ofAll(parts)}, считая от ${ends[end].one}`,
    top: among,
    bottom: among,
    above: ({ other }) => than('выше', other),
    below: ({ other }) => than('ниже', other),
    atleast: ({ other }) => than('не ниже', other),
    atmost: ({ other }) => than('не выше', other),
    about: ({ other, within }) =>
      `${isNumber(other) ? 'около' : 'примерно как'} ${other} (отклонение не более ${within})`,
    majority: () => 'больше половины',
    minority: () => 'меньше половины',
    times: ({ n, other }) => `не менее чем в ${n} ${times(n)} выше, чем ${other}`,
    rose: ({ from, to }) => `рост (${from} → ${to})`,
    fell: ({ from, to }) => `снижение (${from} → ${to})`,
    unchanged: ({ from, to }) => `нет значимого изменения (${from} → ${to})`,
    differs: ({ other }) => (isNumber(other) ? `не равно ${other}` : `иное значение, чем ${other}`)
  },
  among: {
    all: (statement, count, dimension) => `${statement}, в каждой ${ofGroups(count, dimension)}`,
    none: (statement, count, dimension) => `${statement}, ни в одной ${ofGroups(count, dimension)}`,
    most: (statement, count, dimension) => `${statement}, в большинстве ${ofGroups(count, dimension)}`,
    exactly: (statement, count, dimension, n) => `${statement}, в ${n} ${ofGroups(count, dimension)}`
  },
  says: (measure, statement, facts) => `${measure} — ${statement}: ${facts}`,
  others: { overall: 'в целом', rest: 'остальные', best: 'лучшее значение', each: 'каждое из остальных' },
  half: 'половина',
  fact: (label, value) => `${label} (${value})`,
  next: (fact) => `далее ${fact}`,
  difference: (value) => `разница ${value}`,
  counted: (yes, count) => `${yes} из ${count}`,
  but: (facts) => `кроме: ${facts}`,
  test: {
    pairs: (p, n) => `${p} (поправка ${adjustments.holm}, ${n} ${plural(n, 'пара', 'пары', 'пар')})`,
    family: (p, n, adjustment) =>
      `${p} (поправка ${adjustments[adjustment]}, ${n} ${plural(n, 'проверка', 'проверки', 'проверок')} в этом фрагменте)`
  },
  places: (first, last, end, alike) =>
    `Возможно место с ${genitive(first)} по ${last}, считая от ${ends[end].one}; нет значимых отличий от следующих: ${alike}.`,
  notShown: (p, interval) => `${p}. Это не доказывает отсутствия изменения: оно может составлять ${interval}.`,
  noTest: {
    published: 'опубликованные показатели сравниваются в том виде, в каком опубликованы.',
    survey: 'в ответах нет вариации.'
  }
}
