import type { DesignPart } from '../figure.ts'
import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'
import { inCaseTr } from './endings.ts'

const list = new Intl.ListFormat('tr', { type: 'conjunction' })
const percent = new Intl.NumberFormat('tr', { style: 'percent' })
const [nobody, everybody] = [percent.format(0), percent.format(1)]

const parts: Record<DesignPart, string> = {
  weights: 'ağırlıkları',
  strata: 'tabakaları',
  clusters: 'kümeleri',
  replicates: 'tekrarlı ağırlıkları'
}
/** How a design is taken into account, before the name of the intervals. */
const account = (design: DesignPart[]) =>
  design.includes('replicates')
    ? 'tekrarlı ağırlıklarla hesaplanan'
    : design.length === 0
      ? 'yanıtları eşit ağırlıklı ve birbirinden bağımsız sayan'
      : `${list.format(design.map((part) => parts[part]))} dikkate alan`

export const driverMethods = {
  shapley: 'Önem: hepsinin birlikte açıkladığı değişkenlikte her birinin payı (Shapley)',
  johnson: 'Önem: hepsinin birlikte açıkladığı değişkenlikte her birinin payı (göreli ağırlıklar)',
  slopes: 'Diğerleri sabitken her birindeki bir birimlik artışa karşılık gelen değişim (regresyon katsayısı)',
  odds: 'Diğerleri sabitken her birindeki bir birimlik artışa karşılık gelen değişim (lojistik regresyon katsayısı, log odds)'
}
const weightings = {
  poststratification: 'son tabakalama (post-stratification)',
  raking: 'marjinal oranlara uyarlama (raking)',
  linear: 'doğrusal kalibrasyon',
  logit: 'logit kalibrasyonu'
}
export const adjustments = { holm: 'Holm', bh: 'Benjamini-Hochberg', by: 'Benjamini-Yekutieli' }

export const statistics: Words['figure']['statistics'] = {
  mean: 'ortalama',
  share: 'yüzde',
  nps: 'puan',
  net: 'net skor',
  ces: 'çaba skoru',
  distribution: 'yüzde',
  mentions: 'yüzde',
  ranking: 'ortalama sıra',
  ranked: 'yüzde',
  ratio: 'oran',
  total: 'toplam',
  quantile: 'yüzdelik',
  index: 'endeks',
  drivers: 'önem',
  roi: 'getiri',
  median: 'medyan',
  rank: 'sıra',
  change: 'göreli fark'
}

export const intervalMethods: Words['figure']['interval'] = {
  t: (design) => `Ortalama, skor ve toplamların güven aralıkları, ${account(design)} t aralıklarıdır.`,
  logit: (design) => `Oranların güven aralıkları, ${account(design)} logit aralıklarıdır.`,
  wilson: (design) => `Oranların güven aralıkları, ${account(design)} Wilson aralıklarıdır.`,
  'korn-graubard': (design) => `Oranların güven aralıkları, ${account(design)} Korn-Graubard aralıklarıdır.`,
  'korn-graubard-nchs': (design) =>
    `Oranların güven aralıkları, ${account(design)} ve NCHS’nin sınırladığı biçimiyle Korn-Graubard aralıklarıdır.`,
  woodruff: (design) => `Yüzdeliklerin güven aralıkları, ${account(design)} Woodruff aralıklarıdır.`,
  jackknife: () =>
    `Önem değerlerinin güven aralıkları, kümeleri sırayla dışarıda bırakan jackknife yöntemiyle bulunan, ${nobody} ve ${inCaseTr(everybody, 'loc')} kesilen t aralıklarıdır.`,
  replicates: (design) =>
    `Önem değerlerinin güven aralıkları, ${account(design)}, ${nobody} ve ${inCaseTr(everybody, 'loc')} kesilen t aralıklarıdır.`,
  'woodruff logit': (design) =>
    `Uçlarından biri tüm yanıtların dışına taşacağında Woodruff aralığı ${design.length === 0 ? '' : 'bunun yerine '}logit ölçeğinde kurulur.`,
  exact: `Oran ${nobody} veya ${everybody} ise güven aralığı tam (exact) yöntemle bulunur.`,
  published: 'Güven aralıkları kaynakta verilen aralıklardır.',
  'published standard error': 'Güven aralıkları yayımlanmış standart hatalardan hesaplanmıştır.',
  delta:
    'Getiri aralıkları, birbirinden bağımsız kaynaklardan tahmin edilen girdilerin belirsizliğini taşır (delta yöntemi).',
  'simple random sample': 'Güven aralıkları basit rastgele örneklem varsayımıyla hesaplanmıştır.'
}

export const about: Words['about'] = {
  heading: 'Veri hakkında',
  rows: (read, used, refused) => `${read} satır okundu, ${used} kullanıldı, ${refused} reddedildi`,
  figures: (read, used, refused) => `${read} değer okundu, ${used} kullanıldı, ${refused} reddedildi`,
  population: 'Evren',
  fieldwork: 'Saha çalışması',
  sample: 'Örneklem',
  samples: { probability: 'Olasılıklı (rastgele) örneklem', nonprobability: 'Olasılıklı olmayan örneklem' },
  sampleUnknown: 'Yayımlanmamış',
  design: 'Örnekleme tasarımı',
  designNone: 'yok: her satır eşit sayılır',
  weights: 'ağırlıklar',
  strata: (n) => `${n} tabaka`,
  clusters: (n, stages) => `${n} küme${stages > 1 ? ', iki aşamada seçilmiş' : ''}`,
  finite: 'sonlu evren düzeltmesi',
  replicates: (n, kind) => `${n} tekrarlı ağırlık (${kind})`,
  lonely: {
    remove: 'tek kümeli bir tabaka varyansa bir şey eklemez',
    adjust: 'tek kümeli bir tabaka varyansa toplamının karesini ekler',
    average: 'tek kümeli bir tabaka varyansa diğerlerinin ortalaması kadar ekler'
  },
  weighting: 'Ağırlıklandırma',
  weightingSays: ({ method, margins, units, effective, effect, before, least, most, trimmed }) =>
    `Evrenin ${list.format(margins.map((margin) => lowerFirst(margin, 'tr')))} dağılımına göre ${weightings[method]} yöntemiyle ağırlıklandırılmıştır. Ağırlıklar, ortalamalarının ${least} ile ${most} katı arasındadır; bu yüzden ${units} birim, ${effective} etkin birime denktir (tasarım etkisi ${effect}, ağırlıklandırmadan önce ${before}).${trimmed === null ? '' : ` ${trimmed} ağırlık kırpılmıştır.`} Güven aralıkları ağırlıklandırmayı hesaba katar.`,
  presentation: `Oranların NCHS’nin sunum ölçütlerini de karşılaması gerekir: ‡ bu ölçütlere göre önce incelenmesi gerekenleri, § ise ${inCaseTr(everybody, 'dat')} tamamlayan kısmı gösterilemeyecek olanları işaretler.`,
  bases: 'Taban kuralları',
  basesSay: (suppress, caution) =>
    `Tabanı ya da etkin tabanı ${inCaseTr(suppress, 'gen')} altında kalan değer gösterilmez; ${inCaseTr(caution, 'gen')} altında kalan † ile işaretlenir.`,
  disclosure: (minimum) => `${inCaseTr(minimum, 'abl')} az kişiye dayanan değer gösterilmez.`,
  data: 'Veri türü',
  rowsHeading: 'Satırlar',
  answering: {
    heading: 'Kimler yanıtladı',
    column: 'Soru',
    wave: 'Dönem',
    asked: 'Sorulan',
    answered: 'Yanıtlayan',
    missing: 'Yanıt yok',
    notAsked: 'Sorulmayan',
    empty: 'Boş bırakılmış',
    unknown: 'Bilinmiyor',
    reason: (text, n) => `${text}: ${n}`,
    few: (minimum) => `${inCaseTr(minimum, 'abl')} az`,
    rounded: (minimum) =>
      `Sayılar, kişilerin gizliliği için ${inCaseTr(minimum, 'gen')} katlarına aşağı yuvarlanmıştır.`
  },
  sources: 'Kaynak',
  download: 'Bu rapordaki bütün sayılar, yuvarlanmamış',
  numbers: 'Sayılar'
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Finansman',
    conducted: 'Araştırmayı yürüten',
    recruitment: 'Katılımcılara ulaşma yöntemi',
    response_rate: 'Yanıt oranı',
    incentive: 'Katılım teşviki',
    languages: 'Diller',
    weighting: 'Ağırlıklar',
    quality: 'Kalite kontrolü',
    limitations: 'Sınırlılıklar'
  },
  size: 'Örneklem büyüklüğü',
  sizeSays: (people, answers) => `${people} kişi${answers === null ? '' : `, ${answers} yanıt`}`,
  precision: 'Kesinlik',
  precisionSays: (level) => `Her değer ${level} güven aralığıyla birlikte verilmiştir.`,
  effects: (least, most) =>
    most === null
      ? `Bu sayfadaki değerlerin varyansı, aynı sayıda yanıt içeren basit rastgele örneklemdeki varyansın ${least} katıdır (tasarım etkisi).`
      : `Bu sayfadaki değerlerin varyansları, aynı sayıda yanıt içeren basit rastgele örneklemdeki varyansların ${least} ile ${most} katı arasındadır (tasarım etkileri).`,
  questions: {
    heading: 'Neler soruldu',
    measure: 'Değişken',
    wording: 'Soru metni',
    answers: 'Yanıt seçenekleri',
    number: 'sayı',
    date: 'tarih'
  },
  notStated: 'Belirtilmeyen bilgiler',
  items: {
    sponsor: 'araştırmayı kimin finanse ettiği',
    conducted: 'araştırmayı kimin yürüttüğü',
    population: 'evren',
    sample: 'örneklemin olasılıklı olup olmadığı',
    recruitment: 'katılımcılara nasıl ulaşıldığı',
    mode: 'soruların hangi yolla sorulduğu',
    dates: 'saha çalışmasının tarihleri',
    weighting: 'ağırlıkların nasıl hesaplandığı',
    limitations: 'araştırmanın sınırlılıkları',
    wording: (measures) => `şu soruların metni: ${list.format(measures.map((each) => lowerFirst(each, 'tr')))}`
  }
}
