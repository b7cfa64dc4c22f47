import type { DesignPart, Words } from '../language.ts'
import { list } from '../lists/kk.ts'

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
export const weightings = {
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
  median: 'медиана',
  rank: 'орын'
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
  'simple random sample': 'Сенім аралықтары қарапайым кездейсоқ іріктемедегідей есептелген.'
}
