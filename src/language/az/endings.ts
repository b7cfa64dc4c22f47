import { type Declension, inCaseBy } from '../endings/endings.ts'
import { lastWordOf } from '../endings/spoken.ts'

/** The high and the low vowel that follow each vowel. */
const harmony: Record<string, [high: string, low: string]> = {
  a: ['ı', 'a'],
  ı: ['ı', 'a'],
  o: ['u', 'a'],
  u: ['u', 'a'],
  e: ['i', 'ə'],
  ə: ['i', 'ə'],
  i: ['i', 'ə'],
  ö: ['ü', 'ə'],
  ü: ['ü', 'ə']
}
const vowels = Object.keys(harmony).join('')
const endsInVowel = (word: string) => vowels.includes(word.slice(-1))
const vowelsAfter = (word: string) => harmony[word.match(new RegExp(`[${vowels}]`, 'g'))?.at(-1) ?? 'ə'] ?? ['i', 'ə']

export const azerbaijani: Declension = {
  numbers: {
    zero: 'sıfır',
    ones: ['bir', 'iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'doqquz'],
    tens: ['on', 'iyirmi', 'otuz', 'qırx', 'əlli', 'altmış', 'yetmiş', 'səksən', 'doxsan'],
    hundred: 'yüz',
    thousands: ['min', 'milyon', 'milyard', 'trilyon'],
    percent: 'faiz'
  },
  joint: '-',
  ending(word, grammaticalCase, possessed) {
    const [high, low] = vowelsAfter(word)
    const open = endsInVowel(word)
    switch (grammaticalCase) {
      case 'gen':
        return `${open ? 'n' : ''}${high}n`
      case 'dat':
        return `${possessed ? 'n' : open ? 'y' : ''}${low}`
      case 'acc':
        return `${open ? 'n' : ''}${high}`
      case 'loc':
        return `${possessed ? 'n' : ''}d${low}`
      case 'abl':
        return `${possessed ? 'n' : ''}d${low}n`
      case 'ins':
        return open ? '\u00a0ilə' : `l${low}`
    }
  },
  possessive: (word) => `${endsInVowel(word) ? 's' : ''}${vowelsAfter(word)[0]}`,
  isPossessed: (word) => word === 'bəndi'
}

export const inCaseAz = inCaseBy(azerbaijani)

/** "2-ci", "3-cü". */
export function ordinalAz(n: number): string {
  return `${n}-c${vowelsAfter(lastWordOf(`${n}`, azerbaijani.numbers) ?? '')[0]}`
}
