import type { DesignPart } from '../figure.ts'
import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'
import { inCaseKk } from './endings.ts'
import { list } from './list.ts'

const percent = new Intl.NumberFormat('kk', { style: 'percent' })
const [nobody, everybody] = [percent.format(0), percent.format(1)]

const parts: Record<DesignPart, string> = {
  weights: 'салмақтарды',
  strata: 'страталарды',
  clusters: 'кластерлерді',
  replicates: 'репликациялық салмақтарды'
}
/** How a design is taken into account, before the name of the intervals. */
const account = (design: DesignPart[]) =>
  design.includes('replicates')
    ? 'репликациялық салмақтар бойынша есептелген'
    : design.length === 0
      ? 'жауаптарды салмағы тең әрі бір-біріне тәуелсіз деп алатын'
      : `${list(design.map((part) => parts[part]))} ескеретін`

export const driverMethods = {
  shapley: 'Маңыздылық: бәрі бірге түсіндіретін өзгергіштіктегі әрқайсысының үлесі (Шепли)',
  johnson: 'Маңыздылық: бәрі бірге түсіндіретін өзгергіштіктегі әрқайсысының үлесі (салыстырмалы салмақтар)',
  slopes: 'Қалғандары тұрақты болғанда әрқайсысының бір бірлікке өсуіне сәйкес өзгеріс (регрессия коэффициенті)',
  odds: 'Қалғандары тұрақты болғанда әрқайсысының бір бірлікке өсуіне сәйкес өзгеріс (логистикалық регрессия коэффициенті, мүмкіндік логарифмі)'
}
const weightings = {
  poststratification: 'постстратификация',
  raking: 'рейкинг',
  linear: 'сызықтық калибрлеу',
  logit: 'логит-калибрлеу'
}
export const adjustments = { holm: 'Холм', bh: 'Бенджамини – Хохберг', by: 'Бенджамини – Йекутиели' }

export const statistics: Words['figure']['statistics'] = {
  mean: 'орташа мән',
  share: 'үлес',
  nps: 'тармақ',
  net: 'таза көрсеткіш',
  ces: 'күш-жігер көрсеткіші',
  distribution: 'үлес',
  mentions: 'үлес',
  ranking: 'орташа орын',
  ranked: 'үлес',
  ratio: 'қатынас',
  total: 'жиынтық',
  quantile: 'квантиль',
  index: 'индекс',
  drivers: 'маңыздылық',
  roi: 'қайтарым',
  median: 'медиана',
  rank: 'орын',
  change: 'салыстырмалы айырма'
}

export const intervalMethods: Words['figure']['interval'] = {
  t: (design) =>
    `Орташа мәндердің, көрсеткіштердің және жиынтықтардың сенім аралықтары – ${account(design)} t-аралықтар.`,
  logit: (design) => `Үлестердің сенім аралықтары – ${account(design)} логит-аралықтар.`,
  wilson: (design) => `Үлестердің сенім аралықтары – ${account(design)} Уилсон аралықтары.`,
  'korn-graubard': (design) => `Үлестердің сенім аралықтары – ${account(design)} Корн – Граубард аралықтары.`,
  'korn-graubard-nchs': (design) =>
    `Үлестердің сенім аралықтары – ${account(design)}, NCHS шектеген түрдегі Корн – Граубард аралықтары.`,
  woodruff: (design) => `Квантильдердің сенім аралықтары – ${account(design)} Вудрафф аралықтары.`,
  jackknife: () =>
    `Маңыздылықтың сенім аралықтары – кластерлерді кезекпен алып тастайтын джекнайф әдісімен алынған, ${nobody} және ${everybody} шегінде қиылған t-аралықтар.`,
  replicates: (design) =>
    `Маңыздылықтың сенім аралықтары – ${account(design)}, ${nobody} және ${everybody} шегінде қиылған t-аралықтар.`,
  'woodruff logit': (design) =>
    `Бір шеті барлық жауаптан асып кететін жерде Вудрафф аралығы ${design.length === 0 ? '' : 'оның орнына '}логит шкаласында құрылады.`,
  exact: `Үлес ${nobody} не ${everybody} болса, сенім аралығы дәл әдіспен есептеледі.`,
  published: 'Сенім аралықтары дереккөзден алынған.',
  'published standard error': 'Сенім аралықтары жарияланған стандартты қателер бойынша есептелген.',
  delta:
    'Қайтарым интервалдары бір-біріне тәуелсіз дереккөздер бойынша бағаланған көрсеткіштердің белгісіздігін ескереді (дельта әдісі).',
  'simple random sample': 'Сенім аралықтары қарапайым кездейсоқ іріктемедегідей есептелген.'
}

export const about: Words['about'] = {
  heading: 'Деректер туралы',
  rows: (read, used, refused) => `${read} жол оқылды, ${used} пайдаланылды, ${refused} қабылданбады`,
  figures: (read, used, refused) => `${read} көрсеткіш оқылды, ${used} пайдаланылды, ${refused} қабылданбады`,
  population: 'Бас жиынтық',
  fieldwork: 'Сауалнама уақыты',
  sample: 'Іріктеме',
  samples: {
    probability: 'Кездейсоқ (ықтималдыққа негізделген) іріктеме',
    nonprobability: 'Кездейсоқ емес іріктеме'
  },
  sampleUnknown: 'Жарияланбаған',
  design: 'Іріктеме дизайны',
  designNone: 'жоқ: барлық жолдың салмағы тең',
  weights: 'салмақтар',
  strata: (n) => `${n} страта`,
  clusters: (n, stages) => `${n} кластер${stages > 1 ? ', екі сатыда іріктелген' : ''}`,
  finite: 'шектеулі бас жиынтыққа түзету',
  replicates: (n, kind) => `${n} репликациялық салмақ (${kind})`,
  lonely: {
    remove: 'бір ғана кластері бар страта дисперсияға ештеңе қоспайды',
    adjust: 'бір ғана кластері бар страта дисперсияға өз жиынтығының квадратын қосады',
    average: 'бір ғана кластері бар страта дисперсияға басқаларының орташасындай үлес қосады'
  },
  weighting: 'Салмақтау',
  weightingSays: ({ method, margins, units, effective, effect, before, least, most, trimmed }) =>
    `Салмақтар бас жиынтықтың ${list(margins.map((margin) => lowerFirst(margin, 'kk')))} бойынша құрылымына ${weightings[method]} әдісімен сәйкестендірілген. Олар өз орташасының ${least}–${most} еселігі аралығында, сондықтан ${units} бірлік ${effective} тиімді бірлікке тең (дизайн эффектісі ${effect}, салмақтауға дейін ${before}).${trimmed === null ? '' : ` ${trimmed} салмақ қиылған.`} Сенім аралықтары салмақтауды ескереді.`,
  presentation: `Үлестер NCHS ұсыну стандартына да сай болуы керек: ‡ осы стандарт бойынша алдымен қаралуға тиістілерін, § ${inCaseKk(everybody, 'dat')} дейінгі қалған бөлігі көрсетілмейтіндерін білдіреді.`,
  bases: 'База ережелері',
  basesSay: (suppress, caution) =>
    `Базасы немесе тиімді базасы ${inCaseKk(suppress, 'abl')} аз мән көрсетілмейді; ${inCaseKk(caution, 'abl')} аз болса, † белгісімен беріледі.`,
  disclosure: (minimum) => `${inCaseKk(minimum, 'abl')} аз адамға қатысты мән көрсетілмейді.`,
  data: 'Деректер түрі',
  rowsHeading: 'Жолдар',
  answering: {
    heading: 'Кімдер жауап берді',
    column: 'Сұрақ',
    wave: 'Кезең',
    asked: 'Сұралған',
    answered: 'Жауап берген',
    missing: 'Жауап жоқ',
    notAsked: 'Сұралмаған',
    empty: 'Бос қалдырылған',
    unknown: 'Белгісіз',
    reason: (text, n) => `${text}: ${n}`,
    few: (minimum) => `${inCaseKk(minimum, 'abl')} аз`,
    rounded: (minimum) =>
      `Адамдардың құпиялығын қорғау үшін сандар ${inCaseKk(minimum, 'dat')} еселік мәнге дейін кеміте дөңгелектелген.`
  },
  sources: 'Дереккөз',
  download: 'Осы есептің барлық саны, дөңгелектелмеген',
  numbers: 'Сандар'
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Қаржыландырушы',
    conducted: 'Зерттеуді жүргізуші',
    recruitment: 'Респонденттерді тарту',
    response_rate: 'Жауап беру деңгейі',
    incentive: 'Ынталандыру',
    languages: 'Тілдер',
    weighting: 'Салмақтар',
    quality: 'Сапаны бақылау',
    limitations: 'Шектеулер'
  },
  size: 'Іріктеме көлемі',
  sizeSays: (people, answers) => `${people} адам${answers === null ? '' : `, ${answers} жауап`}`,
  precision: 'Дәлдік',
  precisionSays: (level) => `Әр мән ${level}-дық сенім аралығымен бірге берілген.`,
  effects: (least, most) =>
    most === null
      ? `Осы беттегі мәндердің дисперсиясы жауап саны дәл сондай қарапайым кездейсоқ іріктемедегі дисперсияның ${least} еселігіне тең (дизайн эффектісі).`
      : `Осы беттегі мәндердің дисперсиялары жауап саны дәл сондай қарапайым кездейсоқ іріктемедегі дисперсиялардың ${least}–${most} еселігі аралығында (дизайн эффектілері).`,
  questions: {
    heading: 'Не сұралды',
    measure: 'Айнымалы',
    wording: 'Сұрақтың мәтіні',
    answers: 'Жауап нұсқалары',
    number: 'сан',
    date: 'күн'
  },
  notStated: 'Көрсетілмеген мәліметтер',
  items: {
    sponsor: 'зерттеуді кім қаржыландырғаны',
    conducted: 'зерттеуді кім жүргізгені',
    population: 'бас жиынтық',
    sample: 'іріктеменің кездейсоқ не кездейсоқ емес екені',
    recruitment: 'респонденттердің қалай тартылғаны',
    mode: 'сауалнаманың қандай тәсілмен жүргізілгені',
    dates: 'сауалнама уақыты',
    weighting: 'салмақтардың қалай есептелгені',
    limitations: 'зерттеудің шектеулері',
    wording: (measures) => `мына сұрақтардың мәтіні: ${list(measures.map((each) => lowerFirst(each, 'kk')))}`
  }
}
