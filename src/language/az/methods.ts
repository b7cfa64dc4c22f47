import type { DesignPart } from '../figure.ts'
import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'
import { inCaseAz } from './endings.ts'

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
const weightings = {
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
  roi: 'gəlirlilik',
  median: 'median',
  rank: 'yer',
  change: 'nisbi fərq'
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
  delta:
    'Gəlirlilik intervalları bir-birindən asılı olmayan mənbələr üzrə qiymətləndirilən göstəricilərin qeyri-müəyyənliyini nəzərə alır (delta üsulu).',
  'simple random sample': 'Etibarlılıq intervalları sadə təsadüfi seçmədə olduğu kimi hesablanıb.'
}

export const about: Words['about'] = {
  heading: 'Məlumatlar haqqında',
  rows: (read, used, refused) => `${read} sətir oxunub, ${used} istifadə edilib, ${refused} rədd edilib`,
  figures: (read, used, refused) => `${read} göstərici oxunub, ${used} istifadə edilib, ${refused} rədd edilib`,
  population: 'Baş məcmu',
  fieldwork: 'Sorğunun vaxtı',
  sample: 'Seçmə',
  samples: { probability: 'Təsadüfi (ehtimallı) seçmə', nonprobability: 'Təsadüfi olmayan seçmə' },
  sampleUnknown: 'Dərc olunmayıb',
  design: 'Seçmənin dizaynı',
  designNone: 'yoxdur: hər sətir eyni sayılır',
  weights: 'çəkilər',
  strata: (n) => `${n} təbəqə`,
  clusters: (n, stages) => `${n} klaster${stages > 1 ? ', iki mərhələdə seçilib' : ''}`,
  finite: 'sonlu baş məcmuya görə düzəliş',
  replicates: (n, kind) => `${n} replikasiya çəkisi (${kind})`,
  lonely: {
    remove: 'tək klasterli təbəqə dispersiyaya heç nə əlavə etmir',
    adjust: 'tək klasterli təbəqə dispersiyaya öz cəminin kvadratını əlavə edir',
    average: 'tək klasterli təbəqə dispersiyaya digərlərinin ortası qədər əlavə edir'
  },
  weighting: 'Çəkilərin hesablanması',
  weightingSays: ({ method, margins, units, effective, effect, before, least, most, trimmed }) =>
    `Çəkilər baş məcmunun ${list.format(margins.map((margin) => lowerFirst(margin, 'az')))} üzrə bölgüsünə ${weightings[method]} üsulu ilə uyğunlaşdırılıb. Onlar öz ortasının ${least}–${most} misli arasındadır, ona görə ${units} vahid ${effective} effektiv vahidə bərabərdir (dizayn effekti ${effect}, çəkilərdən əvvəl ${before}).${trimmed === null ? '' : ` ${trimmed} çəki kəsilib.`} Etibarlılıq intervalları çəkiləri nəzərə alır.`,
  presentation: `Paylar NCHS-in təqdimat standartına da uyğun olmalıdır: ‡ bu standarta görə əvvəlcə yoxlanılmalı olanları, § isə ${inCaseAz(everybody, 'dat')} qədər qalan hissəsi göstərilməyəcək olanları bildirir.`,
  bases: 'Baza qaydaları',
  basesSay: (suppress, caution) =>
    `Bazası və ya effektiv bazası ${inCaseAz(suppress, 'abl')} az olan qiymət göstərilmir; ${inCaseAz(caution, 'abl')} az olan † ilə işarələnir.`,
  disclosure: (minimum) => `${inCaseAz(minimum, 'abl')} az şəxsə əsaslanan qiymət göstərilmir.`,
  data: 'Məlumatların növü',
  rowsHeading: 'Sətirlər',
  answering: {
    heading: 'Kimlər cavab verib',
    column: 'Sual',
    wave: 'Dövr',
    asked: 'Soruşulub',
    answered: 'Cavab verib',
    missing: 'Cavab yoxdur',
    notAsked: 'Soruşulmayıb',
    empty: 'Boş qoyulub',
    unknown: 'Məlum deyil',
    reason: (text, n) => `${text}: ${n}`,
    few: (minimum) => `${inCaseAz(minimum, 'abl')} az`,
    rounded: (minimum) =>
      `Şəxslərin məxfiliyini qorumaq üçün saylar aşağıya doğru, ${inCaseAz(minimum, 'dat')} bölünən ədədə qədər yuvarlaqlaşdırılıb.`
  },
  sources: 'Mənbə',
  download: 'Bu hesabatın bütün ədədləri, yuvarlaqlaşdırılmamış',
  numbers: 'Ədədlər'
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Maliyyələşdirən',
    conducted: 'Tədqiqatı aparan',
    recruitment: 'Respondentlərin cəlb edilməsi',
    response_rate: 'Cavab vermə səviyyəsi',
    incentive: 'Həvəsləndirmə',
    languages: 'Dillər',
    weighting: 'Çəkilər',
    quality: 'Keyfiyyətə nəzarət',
    limitations: 'Məhdudiyyətlər'
  },
  size: 'Seçmənin həcmi',
  sizeSays: (people, answers) => `${people} nəfər${answers === null ? '' : `, ${answers} cavab`}`,
  precision: 'Dəqiqlik',
  precisionSays: (level) => `Hər qiymət ${level}-lik etibarlılıq intervalı ilə birlikdə verilir.`,
  effects: (least, most) =>
    most === null
      ? `Bu səhifədəki qiymətlərin dispersiyası eyni sayda cavabdan ibarət sadə təsadüfi seçmədəki dispersiyanın ${least} mislidir (dizayn effekti).`
      : `Bu səhifədəki qiymətlərin dispersiyaları eyni sayda cavabdan ibarət sadə təsadüfi seçmədəki dispersiyaların ${least}–${most} misli arasındadır (dizayn effektləri).`,
  questions: {
    heading: 'Nələr soruşulub',
    measure: 'Dəyişən',
    wording: 'Sualın mətni',
    answers: 'Cavab variantları',
    number: 'ədəd',
    date: 'tarix'
  },
  notStated: 'Göstərilməyən məlumatlar',
  items: {
    sponsor: 'tədqiqatı kimin maliyyələşdirdiyi',
    conducted: 'tədqiqatı kimin apardığı',
    population: 'baş məcmu',
    sample: 'seçmənin təsadüfi olub-olmadığı',
    recruitment: 'respondentlərin necə cəlb edildiyi',
    mode: 'sorğunun hansı üsulla aparıldığı',
    dates: 'sorğunun vaxtı',
    weighting: 'çəkilərin necə hesablandığı',
    limitations: 'tədqiqatın məhdudiyyətləri',
    wording: (measures) => `bu sualların mətni: ${list.format(measures.map((each) => lowerFirst(each, 'az')))}`
  }
}
