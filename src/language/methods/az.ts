import type { DesignPart, Words } from '../language.ts'

const list = new Intl.ListFormat('az', { type: 'conjunction' })
const percent = new Intl.NumberFormat('az', { style: 'percent' })
const [nobody, everybody] = [percent.format(0), percent.format(1)]

const parts: Record<DesignPart, string> = {
  weights: 'çəkiləri',
  strata: 'təbəqələri',
  clusters: 'klasterləri',
  replicates: 'replikasiya çəkilərini'
}
/** How a design is taken into account, before the name of the intervals. */
const account = (design: DesignPart[]) =>
  design.includes('replicates')
    ? 'replikasiya çəkiləri ilə hesablanan'
    : design.length === 0
      ? 'cavabları bərabərçəkili və bir-birindən asılı olmayan sayan'
      : `${list.format(design.map((part) => parts[part]))} nəzərə alan`

export const driverMethods = {
  shapley: 'Vaciblik: hamısının birlikdə izah etdiyi dəyişkənlikdə hər birinin payı (Şepli)',
  johnson: 'Vaciblik: hamısının birlikdə izah etdiyi dəyişkənlikdə hər birinin payı (nisbi çəkilər)',
  slopes: 'Digərləri sabit qaldıqda hər birinin bir vahid artmasına uyğun dəyişmə (reqressiya əmsalı)',
  odds: 'Digərləri sabit qaldıqda hər birinin bir vahid artmasına uyğun dəyişmə (logistik reqressiya əmsalı, şansların loqarifmi)'
}
export const weightings = {
  poststratification: 'poststratifikasiya',
  raking: 'rakinq',
  linear: 'xətti kalibrləmə',
  logit: 'logit kalibrləmə'
}
export const adjustments = { holm: 'Holm', bh: 'Benjamini-Hoxberq', by: 'Benjamini-Yekutieli' }

export const statistics: Words['figure']['statistics'] = {
  mean: 'orta qiymət',
  share: 'pay',
  nps: 'bənd',
  net: 'xalis bal',
  ces: 'səy göstəricisi',
  distribution: 'pay',
  mentions: 'pay',
  ranking: 'orta yer',
  ranked: 'pay',
  ratio: 'nisbət',
  total: 'cəm',
  quantile: 'kvantil',
  index: 'indeks',
  drivers: 'vaciblik',
  median: 'median',
  rank: 'yer'
}

export const intervalMethods: Words['figure']['interval'] = {
  t: (design) => `Orta qiymətlərin, balların və cəmlərin etibarlılıq intervalları ${account(design)} t-intervallardır.`,
  logit: (design) => `Payların etibarlılıq intervalları ${account(design)} logit-intervallardır.`,
  wilson: (design) => `Payların etibarlılıq intervalları ${account(design)} Uilson intervallarıdır.`,
  'korn-graubard': (design) => `Payların etibarlılıq intervalları ${account(design)} Korn-Qraubard intervallarıdır.`,
  'korn-graubard-nchs': (design) =>
    `Payların etibarlılıq intervalları ${account(design)}, NCHS-in məhdudlaşdırdığı şəkildə Korn-Qraubard intervallarıdır.`,
  woodruff: (design) => `Kvantillərin etibarlılıq intervalları ${account(design)} Vudraf intervallarıdır.`,
  jackknife: () =>
    `Vacibliyin etibarlılıq intervalları klasterləri növbə ilə kənarda qoyan cekknayf üsulu ilə alınan, ${nobody} və ${everybody} hədlərində kəsilən t-intervallardır.`,
  replicates: (design) =>
    `Vacibliyin etibarlılıq intervalları ${account(design)}, ${nobody} və ${everybody} hədlərində kəsilən t-intervallardır.`,
  'woodruff logit': (design) =>
    `Bir ucu bütün cavablardan kənara çıxdıqda Vudraf intervalı ${design.length === 0 ? '' : 'bunun əvəzinə '}logit şkalasında qurulur.`,
  exact: `Pay ${nobody} və ya ${everybody} olduqda etibarlılıq intervalı dəqiq üsulla hesablanır.`,
  published: 'Etibarlılıq intervalları mənbədən götürülüb.',
  'published standard error': 'Etibarlılıq intervalları dərc olunmuş standart xətalardan hesablanıb.',
  'simple random sample': 'Etibarlılıq intervalları sadə təsadüfi seçmədə olduğu kimi hesablanıb.'
}
