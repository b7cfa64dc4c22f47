import { inCaseTr } from '../endings/tr.ts'
import type { DesignPart, Words } from '../language.ts'

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
export const weightings = {
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
  median: 'medyan',
  rank: 'sıra'
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
  'simple random sample': 'Güven aralıkları basit rastgele örneklem varsayımıyla hesaplanmıştır.'
}
