import type { Gender, Words } from '../language.ts'

const at: Record<Gender, number> = { m: 0, f: 1, n: 2, pl: 3, mpl: 3, fpl: 3, npl: 3 }
/** A stem with the ending of what it agrees with. */
const agreed = (stem: string, endings: string, gender: Gender | null) =>
  stem + (endings.split(' ')[at[gender ?? 'm']] ?? '')

const hard = 'ый ая ое ые'
const stressed = 'ой ая ое ые'
const soft = 'ий ая ее ие'
const places: Record<number, [stem: string, endings: string]> = {
  2: ['втор', stressed],
  3: ['трет', 'ий ья ье ьи'],
  4: ['четвёрт', hard],
  5: ['пят', hard],
  6: ['шест', stressed],
  7: ['седьм', stressed],
  8: ['восьм', stressed],
  9: ['девят', hard]
}
const moves = { up: ['вырос', ' ла ло ли'], down: ['снизил', 'ся ась ось ись'] } as const

export const inline: Words['inline'] = {
  genders: ['m', 'f', 'n', 'pl'],
  moved: (way, gender) =>
    way === 'level'
      ? agreed('значимо не изменил', 'ся ась ось ись', gender)
      : agreed(moves[way][0], moves[way][1], gender),
  /** Each before a genitive: "выше остальных". */
  compared: (way) => ({ up: 'выше', down: 'ниже', level: 'без значимых отличий от' })[way],
  place: (place, end, gender) => {
    if (place === 1) return agreed(end === 'lowest' ? 'наименьш' : 'наибольш', soft, gender)
    const [stem, endings] = places[place] ?? [`${place}-`, 'й я е е']
    return `${agreed(stem, endings, gender)} ${end === 'lowest' ? 'снизу' : 'по величине'}`
  },
  ranked: (place, of, end) => `${place} место из ${of} (1-е — у ${end === 'lowest' ? 'наименьшего' : 'наибольшего'})`,
  places: (from, to) =>
    to === null
      ? `${from} место; другие места статистически исключены`
      : `по данным выборки возможно место с ${genitive(from)} по ${to}`,
  placeHidden: '(место не определяется: одно из значений не показано)',
  placeless: '(место не определяется: это сводное значение)',
  rest: 'Все остальные',
  itself: '(нет разницы: сравнение с самим собой)',
  bases: (left, right) => `ответов: ${left} и ${right}`,
  more: (percent) => `на ${percent} больше`,
  less: (percent) => `на ${percent} меньше`,
  onScale: (value, min, max) => `${value} по шкале от ${min} до ${max}`,
  effective: (n) => `эффективная база с учётом взвешивания: ${n}`,
  sources: 'Источники',
  terms: 'Термины',
  back: (n) => `Вернуться к упоминанию ${n} в тексте`
}

/** "5-го" of "5-е". */
export function genitive(place: string): string {
  return place.replace(/-е$/, '-го')
}
