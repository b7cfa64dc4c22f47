import { isNumber, othersBy } from '../claim-others.ts'
import type { ClaimParts, ClaimWords } from '../claims.ts'
import { lowerFirst, upperFirst } from '../text.ts'
import { inCaseTr } from './endings.ts'
import { adjustments } from './methods.ts'

const quote = (text: string) => `“${text}”`
const others = {
  overall: 'tümünün değeri',
  rest: 'diğerlerinin değeri',
  best: 'en iyi değer',
  each: 'diğerlerinin her birinin değeri'
}
const inEnding = othersBy({ quote, inCase: inCaseTr }, 'değer', others)
const inBrackets = (dimension: string) => (dimension === '' ? '' : ` (${lowerFirst(dimension, 'tr')})`)
const ofAll = ({ count, dimension }: Pick<ClaimParts, 'count' | 'dimension'>) =>
  `${count} değer${inBrackets(dimension)} içinde`
const ends = { lowest: 'en düşük', highest: 'en yüksek' }
const orders = { lowest: 'küçükten büyüğe', highest: 'büyükten küçüğe' }
const amongEnd = ({ n, end, ...parts }: ClaimParts) => `${ofAll(parts)} ${ends[end]} ${n} değerden biri`
const groups = (count: string, dimension: string) => `${count} grubun${inBrackets(dimension)}`
const quoted = (statement: string) => quote(statement.replaceAll('“', '‘').replaceAll('”', '’'))

export const claims: ClaimWords = {
  heading: 'Verilerle kontrol edildi',
  mark: {
    clear: 'Verilerle kontrol edildi: istatistiksel olarak anlamlı',
    unclear: 'Verilerle kontrol edildi: hata payı içinde',
    untested: 'Verilerle kontrol edildi'
  },
  withinError: 'hata payı içinde',
  opens: 'Yanında onay işareti bulunan ifadeler verilerle kontrol edilmiştir; işaret, kontrolün ayrıntılarını açar.',
  estimates: 'Tahminler:',
  clear: 'İstatistiksel olarak anlamlı:',
  unclear: 'İstatistiksel olarak anlamlı değil:',
  untested: 'Test edilmedi:',
  forms: {
    lowest: (parts) => `${ofAll(parts)} en düşüğü`,
    highest: (parts) => `${ofAll(parts)} en yükseği`,
    rank: ({ place, end, ...parts }) => `${ofAll(parts)} ${orders[end]} ${place} sırada`,
    top: amongEnd,
    bottom: amongEnd,
    above: ({ other }) => `${inEnding(other, 'abl')} yüksek`,
    below: ({ other }) => `${inEnding(other, 'abl')} düşük`,
    atleast: ({ other }) => (isNumber(other) ? `en az ${other}` : `${inEnding(other, 'abl')} düşük değil`),
    atmost: ({ other }) => (isNumber(other) ? `en fazla ${other}` : `${inEnding(other, 'abl')} yüksek değil`),
    about: ({ other, within }) => `${inEnding(other, 'dat')} yakın (±${within})`,
    majority: () => 'yarıdan fazla',
    minority: () => 'yarıdan az',
    times: ({ n, other }) => `${inEnding(other, 'gen')} en az ${n} katı`,
    rose: ({ from, to }) => `yükseldi, ${from} → ${to}`,
    fell: ({ from, to }) => `düştü, ${from} → ${to}`,
    unchanged: ({ from, to }) => `anlamlı bir değişim yok, ${from} → ${to}`,
    differs: ({ other }) => `${inEnding(other, 'abl')} farklı`
  },
  among: {
    all: (statement, count, dimension) => `${groups(count, dimension)} tümünde ${statement}`,
    none: (statement, count, dimension) =>
      `${quoted(statement)} ifadesi ${groups(count, dimension)} hiçbiri için geçerli değil`,
    most: (statement, count, dimension) => `${groups(count, dimension)} çoğunda ${statement}`,
    exactly: (statement, count, dimension, n) => `${groups(count, dimension)} ${inCaseTr(n, 'poss-loc')} ${statement}`
  },
  says: (measure, statement, facts) => `${measure}, ${statement}: ${facts}`,
  others,
  half: 'yarı',
  fact: (label, value) => `${label} (${value})`,
  next: (fact) => `ardından ${fact}`,
  difference: (value) => `fark ${value}`,
  counted: (yes, count) => (yes === '0' ? `${count} grubun hiçbiri` : `${count} gruptan ${inCaseTr(yes, 'poss')}`),
  but: (facts) => `${facts} hariç`,
  test: {
    pairs: (p, n) => `${p} (Holm, ${n === '1' ? 'tek ikili karşılaştırma' : `${n} ikili karşılaştırmanın tamamı`})`,
    family: (p, n, adjustment) => `${p} (${adjustments[adjustment]}, bu bölümdeki ${n} test)`
  },
  places: (first, last, end, alike) =>
    `${upperFirst(orders[end], 'tr')} sıralamada ${first}–${last} sıralardan herhangi birinde olabilir; şunlardan anlamlı biçimde ayrışmıyor: ${alike}.`,
  notShown: (p, interval) => `${p}. Bu, değişim olmadığını göstermez: değişim ${interval} arasında olabilir.`,
  noTest: {
    published: 'yayımlanmış değerler olduğu gibi karşılaştırılır.',
    survey: 'yanıtlar arasında fark yok.'
  }
}
