import type { Words } from '../language.ts'
import { adjustments } from './methods.ts'

const quote = (text: string) => `“${text}”`
const ends = { lowest: 'en düşük', highest: 'en yüksek' }
const places: Record<number, string> = {
  2: 'ikinci',
  3: 'üçüncü',
  4: 'dördüncü',
  5: 'beşinci',
  6: 'altıncı',
  7: 'yedinci',
  8: 'sekizinci',
  9: 'dokuzuncu'
}

export const blocks: Words['blocks'] = {
  all: (value) => `tümü ${value}`,
  moreRows: (n) => `Gösterilmeyen ${n} satır daha var.`,
  lessIsBetter: (measure) => `${measure} (düşük olması iyidir)`,
  changeFrom: (wave) => `Değişim (önceki dönem: ${wave})`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Değişimler bir önceki dönemle' : `Farklar ${from} ile, değişimler bir önceki dönemle`} karşılaştırılarak bulunmuştur; ${level} güven aralıkları verilmiş, p değerlerine ${n} karşılaştırma için ${adjustments[adjustment]} düzeltmesi uygulanmıştır.`,
  figureOf: (n, page) => `${quote(page)} sayfasındaki Şekil ${n}`,
  heat: {
    better: (from) => `${from} ile karşılaştırıldığında açıkça daha iyi`,
    worse: (from) => `${from} ile karşılaştırıldığında açıkça daha kötü`,
    unclear: 'anlamlı fark yok'
  },
  query: {
    tag: 'Yazarın kendi sorgusu',
    heading: 'Sorgu',
    unweighted: 'Her yanıt eşit sayılmıştır; anketin ağırlıkları kullanılmamıştır.',
    says: (intervals) =>
      intervals
        ? 'Değerler, yazarın sayfada yer alan kendi sorgusuyla hesaplanmıştır; aralıklar sorgunun verdiği gibidir.'
        : 'Değerler, yazarın sayfada yer alan kendi sorgusuyla hesaplanmıştır; rastlantının payı burada gösterilmez.'
  },
  quotes: {
    from: (question, whom) => `${quote(question)} sorusuna verilen yanıtlar; yanıtlayanlar: ${whom}.`,
    picked: 'Rastgele seçilmiştir.',
    few: 'Yazılı yanıt verenlerin sayısı, yanıtların gösterilmesi için çok az.',
    none: 'Kimse yazılı yanıt vermedi.'
  },
  evidence: {
    what: 'Gösterge',
    whom: 'Grup',
    value: 'Yayımlanan değer',
    base: 'Taban',
    source: 'Kaynak',
    none: 'Bu konuda yayımlanmış veri yok.'
  }
}

export const inline: Words['inline'] = {
  genders: [],
  moved: (way) => ({ up: 'yükseldi', down: 'düştü', level: 'anlamlı biçimde değişmedi' })[way],
  compared: (way) => ({ up: 'daha yüksek', down: 'daha düşük', level: 'anlamlı biçimde farklı değil' })[way],
  place: (place, end) => (place === 1 ? ends[end] : `${ends[end]} ${places[place] ?? `${place}.`}`),
  ranked: (place, of, end) => `${of} değer içinde ${place} sırada (1. sıra: ${ends[end]})`,
  places: (from, to) =>
    to === null ? `örnekleme göre yalnızca ${from} sıra mümkün` : `örnekleme göre ${from}–${to} sıralar mümkün`,
  placeHidden: '(sıra verilmiyor: değerlerden biri gösterilmiyor)',
  placeless: '(sıralama yok: değer, sıralanan değerlerden oluşuyor)',
  rest: 'Diğerlerinin tümü',
  itself: '(fark yok: kendisiyle karşılaştırılıyor)',
  bases: (left, right) => `${left} ve ${right} yanıt`,
  more: (percent) => `${percent} daha fazla`,
  less: (percent) => `${percent} daha az`,
  onScale: (value, min, max) => `${min} ile ${max} arasındaki ölçekte ${value}`,
  effective: (n) => `ağırlıklandırma sonrasında eşit ağırlıklı ${n} yanıta denk`,
  sources: 'Kaynaklar',
  terms: 'Terimler',
  back: (n) => `Metindeki ${n}. atfa dön`
}
