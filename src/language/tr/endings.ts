import { type Declension, inCaseBy } from '../endings/endings.ts'

/** The high and the low vowel that follow each vowel. */
const harmony: Record<string, [high: string, low: string]> = {
  a: ['ı', 'a'],
  ı: ['ı', 'a'],
  o: ['u', 'a'],
  u: ['u', 'a'],
  e: ['i', 'e'],
  i: ['i', 'e'],
  ö: ['ü', 'e'],
  ü: ['ü', 'e']
}
const vowels = Object.keys(harmony).join('')
const endsInVowel = (word: string) => vowels.includes(word.slice(-1))
const vowelsAfter = (word: string) => harmony[word.match(new RegExp(`[${vowels}]`, 'g'))?.at(-1) ?? 'e'] ?? ['i', 'e']

export const turkish: Declension = {
  numbers: {
    zero: 'sıfır',
    ones: ['bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'],
    tens: ['on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan'],
    hundred: 'yüz',
    thousands: ['bin', 'milyon', 'milyar', 'trilyon'],
    percent: null
  },
  joint: '’',
  ending(word, grammaticalCase, possessed) {
    const [high, low] = vowelsAfter(word)
    const open = endsInVowel(word)
    const link = possessed ? 'n' : open ? 'y' : ''
    const stop = `${possessed ? 'n' : ''}${/[fstkçşhp]$/.test(word) ? 't' : 'd'}`
    switch (grammaticalCase) {
      case 'gen':
        return `${open ? 'n' : ''}${high}n`
      case 'dat':
        return link + low
      case 'acc':
        return link + high
      case 'loc':
        return stop + low
      case 'abl':
        return `${stop + low}n`
      case 'ins':
        return `${open ? 'y' : ''}l${low}`
    }
  },
  possessive: (word) => `${endsInVowel(word) ? 's' : ''}${vowelsAfter(word)[0]}`
}

export const inCaseTr = inCaseBy(turkish)
