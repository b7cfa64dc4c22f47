import type { Words } from '../language.ts'
import { adjustments } from '../methods/az.ts'
import { lowerFirst } from '../text.ts'

const list = new Intl.ListFormat('az', { type: 'conjunction' })

export const blocks: Words['blocks'] = {
  all: (value) => `hamısı ${value}`,
  moreRows: (n) => `Daha ${n} sətir göstərilməyib.`,
  lessIsBetter: (measure) => `${measure} (az olması yaxşıdır)`,
  changeFrom: (wave) => `Dəyişmə (əvvəlki dövr: ${lowerFirst(wave, 'az')})`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Dəyişmələr əvvəlki dövrə nisbətəndir' : `Fərqlər ${from} ilə müqayisədədir, dəyişmələr əvvəlki dövrə nisbətəndir`}; ${level}-lik etibarlılıq intervalları verilib, p qiymətlərinə ${n} müqayisə üzrə ${adjustments[adjustment]} düzəlişi tətbiq olunub.`,
  figureOf: (n, page) => `Şəkil ${n} (“${page}”)`,
  quotes: {
    from: (question, whom) => `“${question}” sualına verilən cavablar: ${whom}.`,
    picked: 'Təsadüfi seçilib.',
    few: 'Yazanlar o qədər azdır ki, cavabları göstərilmir.',
    none: 'Burada heç kim heç nə yazmayıb.'
  },
  evidence: {
    what: 'Nə',
    whom: 'Kimlər',
    value: 'Dərc olunub',
    base: 'Baza',
    source: 'Mənbə',
    none: 'Bu barədə heç nə dərc olunmayıb.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Maliyyələşdirən',
    conducted: 'Aparan',
    recruitment: 'İnsanlar necə tapılıb',
    response_rate: 'Cavab vermə əmsalı',
    incentive: 'Həvəsləndirmə',
    languages: 'Dillər',
    weighting: 'Çəkilər',
    quality: 'Yoxlamalar',
    limitations: 'Məhdudiyyətlər'
  },
  size: 'Seçmənin həcmi',
  sizeSays: (people, answers) => (answers === null ? `${people} nəfər` : `${people} nəfər, ${answers} cavab`),
  precision: 'Dəqiqlik',
  precisionSays: (level) => `Hər qiymət ${level}-lik etibarlılıq intervalı ilə verilir.`,
  effects: (least, most) =>
    `Bu səhifədəki qiymətlərin dispersiyası eyni sayda cavabı olan sadə təsadüfi seçmədəkinin ${most === null ? least : `${least}–${most}`} mislidir (dizayn effekti).`,
  questions: {
    heading: 'Nə soruşulub',
    measure: 'Dəyişən',
    wording: 'Sualın mətni',
    answers: 'Cavablar',
    number: 'ədəd',
    date: 'tarix'
  },
  notStated: 'Göstərilməyib',
  items: {
    sponsor: 'kimin maliyyələşdirdiyi',
    conducted: 'kimin apardığı',
    population: 'baş məcmu',
    sample: 'seçmənin təsadüfi olub-olmadığı',
    recruitment: 'insanların necə tapıldığı',
    mode: 'necə soruşulduğu',
    dates: 'nə vaxt soruşulduğu',
    weighting: 'çəkilərin necə hesablandığı',
    limitations: 'məhdudiyyətləri',
    wording: (measures) => `sualların mətni (${list.format(measures.map((each) => lowerFirst(each, 'az')))})`
  }
}
