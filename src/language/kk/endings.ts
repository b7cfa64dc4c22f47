import { type Declension, inCaseBy } from '../endings/endings.ts'
import { lastWordOf } from '../endings/spoken.ts'

/** Whether endings take their front vowel, by the last vowel of a word; у and и go with either. */
const isFront = (word: string) => /[әеіөүэ]/.test(word.match(/[аоұыяёәеіөүэ]/g)?.at(-1) ?? 'е')
const endsInVowel = (word: string) => /[аоұыәеіөүэяё]$/.test(word)
const isVoiceless = (word: string) => /[пфкқтсшщчцхһбвгд]$/.test(word)
const isNasal = (word: string) => /[мнң]$/.test(word)

export const kazakh: Declension = {
  numbers: {
    zero: 'нөл',
    ones: ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'],
    tens: ['он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'],
    hundred: 'жүз',
    thousands: ['мың', 'миллион', 'миллиард', 'триллион'],
    percent: 'пайыз'
  },
  joint: '-',
  ending(word, grammaticalCase, possessed) {
    const front = isFront(word)
    const [high, low] = front ? ['і', 'е'] : ['ы', 'а']
    const open = endsInVowel(word)
    const voiceless = isVoiceless(word)
    const nasal = isNasal(word)
    const stop = voiceless ? 'т' : 'д'
    switch (grammaticalCase) {
      case 'gen':
        return `${open || nasal ? 'н' : stop}${high}ң`
      case 'dat':
        return `${possessed ? 'н' : voiceless ? (front ? 'к' : 'қ') : front ? 'г' : 'ғ'}${low}`
      case 'acc':
        return possessed ? 'н' : `${open ? 'н' : stop}${high}`
      case 'loc':
        return `${possessed ? 'нд' : stop}${low}`
      case 'abl':
        return `${possessed || nasal ? 'н' : stop}${low}н`
      case 'ins':
        return `${voiceless ? 'п' : /[зж]$/.test(word) ? 'б' : 'м'}ен`
    }
  },
  possessive: (word) => `${endsInVowel(word) ? 'с' : ''}${isFront(word) ? 'і' : 'ы'}`,
  soften: (word) => word.replace(/қ$/, 'ғ').replace(/к$/, 'г').replace(/п$/, 'б')
}

export const inCaseKk = inCaseBy(kazakh)

/** "2-ші", "6-шы". */
export function ordinalKk(n: number): string {
  return `${n}-ш${isFront(lastWordOf(`${n}`, kazakh.numbers) ?? '') ? 'і' : 'ы'}`
}

/** An ordinal in figures before its noun has no ending: "7-ші" is "7-", of "7-орын". */
export function beforeNoun(ordinal: string): string {
  return ordinal.replace(/-?(ш[ыі])?$/, '-')
}

/** Two of them: "1–4-", of "1–4-орындар". */
export function spanOf(first: string, last: string): string {
  return `${beforeNoun(first).slice(0, -1)}\u2013${beforeNoun(last)}`
}
