import type { Words } from '../language.ts'
import { adjustments } from '../methods/tr.ts'
import { lowerFirst } from '../text.ts'

const list = new Intl.ListFormat('tr', { type: 'conjunction' })

export const blocks: Words['blocks'] = {
  all: (value) => `tümü ${value}`,
  moreRows: (n) => `${n} satır daha var; burada gösterilmiyor.`,
  lessIsBetter: (measure) => `${measure} (düşük olması iyidir)`,
  changeFrom: (wave) => `Değişim (önceki dönem: ${lowerFirst(wave, 'tr')})`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Değişimler bir önceki döneme göredir' : `Farklar ${from} ile karşılaştırılarak, değişimler bir önceki döneme göre verilmiştir`}; ${level} güven aralıkları verilmiş, p değerlerine ${n} karşılaştırma için ${adjustments[adjustment]} düzeltmesi uygulanmıştır.`,
  figureOf: (n, page) => `Şekil ${n} (“${page}”)`,
  quotes: {
    from: (question, whom) => `“${question}” sorusuna verilen yanıtlar: ${whom}.`,
    picked: 'Rastgele seçilmiştir.',
    few: 'Yazanların sayısı, yanıtları gösterilemeyecek kadar azdır.',
    none: 'Burada kimse bir şey yazmamış.'
  },
  evidence: {
    what: 'Ne',
    whom: 'Kimler',
    value: 'Yayımlanan değer',
    base: 'Taban',
    source: 'Kaynak',
    none: 'Bu konuda yayımlanmış bir değer yok.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Finanse eden',
    conducted: 'Yürüten',
    recruitment: 'Kişilere nasıl ulaşıldığı',
    response_rate: 'Yanıt oranı',
    incentive: 'Teşvik',
    languages: 'Diller',
    weighting: 'Ağırlıklar',
    quality: 'Denetimler',
    limitations: 'Sınırlılıklar'
  },
  size: 'Örneklem büyüklüğü',
  sizeSays: (people, answers) => (answers === null ? `${people} kişi` : `${people} kişi, ${answers} yanıt`),
  precision: 'Kesinlik',
  precisionSays: (level) => `Her değerin yanında ${level} güven aralığı vardır.`,
  effects: (least, most) =>
    `Bu sayfadaki değerlerin varyansı, aynı sayıda yanıtı olan basit rastgele bir örneklemdekinin ${most === null ? least : `${least} ile ${most}`} katıdır (tasarım etkisi).`,
  questions: {
    heading: 'Sorulanlar',
    measure: 'Değişken',
    wording: 'Soru metni',
    answers: 'Yanıtlar',
    number: 'bir sayı',
    date: 'bir tarih'
  },
  notStated: 'Belirtilmeyenler',
  items: {
    sponsor: 'kimin finanse ettiği',
    conducted: 'kimin yürüttüğü',
    population: 'evren',
    sample: 'örneklemin olasılıklı olup olmadığı',
    recruitment: 'kişilere nasıl ulaşıldığı',
    mode: 'soruların nasıl sorulduğu',
    dates: 'soruların ne zaman sorulduğu',
    weighting: 'ağırlıkların nasıl hesaplandığı',
    limitations: 'sınırlılıkları',
    wording: (measures) => `soru metinleri (${list.format(measures.map((each) => lowerFirst(each, 'tr')))})`
  }
}
