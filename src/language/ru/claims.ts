import { isNumber } from '../claim-others.ts'
import { bracketed, type ClaimEnd, type ClaimParts, type ClaimWords, type Counted, endIn } from '../claims.ts'
import { pluralOf } from '../plural.ts'
import { adjustments } from './blocks.ts'
import { genitive } from './inline.ts'

const plural = pluralOf('ru')

const of = (counted: Counted, one: string, several: string, shown: string) => {
  const shownWord = counted.hidden === '' ? '' : `${plural(counted.count, shown, 'показанных', 'показанных')} `
  return `из ${counted.count} ${shownWord}${plural(counted.count, one, several, several)}${bracketed(counted, 'ru')}`
}
const ofAll = (counted: Counted) => of(counted, 'значения', 'значений', 'показанного')
const ofGroups = (counted: Counted) => of(counted, 'группы', 'групп', 'показанной')
const one = { lowest: 'наименьшего', highest: 'наибольшего', best: 'лучшего', worst: 'худшего' }
const several = { lowest: 'наименьших', highest: 'наибольших', best: 'лучших', worst: 'худших' }
const from = (end: ClaimEnd) => endIn(one, end)
const among = ({ n, end, ...parts }: ClaimParts) =>
  `среди ${n} ${plural(n, endIn(one, end), endIn(several, end), endIn(several, end))} ${ofAll(parts)}`

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
    rank: ({ place, end, ...parts }) => `${place} ${ofAll(parts)}, считая от ${from(end)}`,
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
    differs: ({ other }) => (isNumber(other) ? `не равно ${other}` : `иное значение, чем ${other}`),
    reached: ({ other }) => `цель достигнута: ${other}`,
    'on-track': ({ other }) => `идёт по плану: ${other}`,
    behind: ({ other }) => `отстаёт от плана: ${other}`,
    missed: ({ other }) => `цель не достигнута: ${other}`
  },
  among: {
    all: (statement, counted) => `${statement}, в каждой ${ofGroups(counted)}`,
    none: (statement, counted) => `${statement}, ни в одной ${ofGroups(counted)}`,
    most: (statement, counted) => `${statement}, в большинстве ${ofGroups(counted)}`,
    exactly: (statement, counted, n) => `${statement}, в ${n} ${ofGroups(counted)}`
  },
  hidden: {
    few: (n) => `не показано ${n}: слишком малая база`,
    protect: (n) => `не показано ${n}: защита конфиденциальности`,
    other: (n) => `не показано ${n}`
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
    `Возможно место с ${genitive(first)} по ${last}, считая от ${from(end)}; нет значимых отличий от следующих: ${alike}.`,
  notShown: (p, interval) => `${p}. Это не доказывает отсутствия изменения: оно может составлять ${interval}.`,
  noTest: {
    published: 'опубликованные показатели сравниваются в том виде, в каком опубликованы.',
    survey: 'в ответах нет вариации.'
  }
}
