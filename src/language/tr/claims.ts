import { isNumber, othersBy } from '../claim-others.ts'
import { bracketed, type ClaimEnd, type ClaimParts, type ClaimWords, type Counted, endIn } from '../claims.ts'
import { upperFirst } from '../text.ts'
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
const shown = ({ count, hidden }: Counted) => (hidden === '' ? count : `gösterilen ${count}`)
const ofAll = (counted: Counted) => `${shown(counted)} değer${bracketed(counted, 'tr')} içinde`
const ends = { lowest: 'en düşük', highest: 'en yüksek', best: 'en iyi', worst: 'en kötü' }
const orders = {
  lowest: 'küçükten büyüğe',
  highest: 'büyükten küçüğe',
  best: 'en iyiden en kötüye',
  worst: 'en kötüden en iyiye'
}
const order = (end: ClaimEnd) => endIn(orders, end)
const amongEnd = ({ n, end, ...parts }: ClaimParts) => `${ofAll(parts)} ${endIn(ends, end)} ${n} değerden biri`
const groups = (counted: Counted) => `${shown(counted)} grubun${bracketed(counted, 'tr')}`
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
    rank: ({ place, end, ...parts }) => `${ofAll(parts)} ${order(end)} ${place} sırada`,
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
    differs: ({ other }) => `${inEnding(other, 'abl')} farklı`,
    reached: ({ other }) => `hedefe ulaşıldı: ${other}`,
    'on-track': ({ other }) => `hedef yolunda: ${other}`,
    behind: ({ other }) => `planın gerisinde: ${other}`,
    missed: ({ other }) => `hedef kaçırıldı: ${other}`
  },
  among: {
    all: (statement, counted) => `${groups(counted)} tümünde ${statement}`,
    none: (statement, counted) => `${quoted(statement)} ifadesi ${groups(counted)} hiçbiri için geçerli değil`,
    most: (statement, counted) => `${groups(counted)} çoğunda ${statement}`,
    exactly: (statement, counted, n) => `${groups(counted)} ${inCaseTr(n, 'poss-loc')} ${statement}`
  },
  hidden: {
    few: (n) => `${n} değer gösterilmiyor: taban çok küçük`,
    protect: (n) => `${n} değer kişilerin gizliliği için gösterilmiyor`,
    other: (n) => `${n} değer gösterilmiyor`
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
    `${upperFirst(order(end), 'tr')} sıralamada ${first}–${last} sıralardan herhangi birinde olabilir; şunlardan anlamlı biçimde ayrışmıyor: ${alike}.`,
  notShown: (p, interval) => `${p}. Bu, değişim olmadığını göstermez: değişim ${interval} arasında olabilir.`,
  noTest: {
    published: 'yayımlanmış değerler olduğu gibi karşılaştırılır.',
    survey: 'yanıtlar arasında fark yok.'
  }
}
