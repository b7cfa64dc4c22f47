import { charts } from './az/charts.ts'
import { claims } from './az/claims.ts'
import { edition } from './az/edition.ts'
import { inCaseAz, ordinalAz } from './az/endings.ts'
import { finding } from './az/finding.ts'
import { making } from './az/making.ts'
import { about, adjustments, driverMethods, intervalMethods, method, statistics } from './az/methods.ts'
import { pages } from './az/pages.ts'
import { blocks, inline } from './az/passages.ts'
import { periods } from './az/periods.ts'
import { print } from './az/print.ts'
import { profiles } from './az/profiles.ts'
import { records } from './az/records.ts'
import { sharing } from './az/sharing.ts'
import { tables } from './az/tables.ts'
import { targets } from './az/targets.ts'
import type { Language } from './language.ts'
import { numbersOf, percentAsWritten, percentOnce } from './numbers.ts'
import { lowerFirst, upperFirst } from './text.ts'

const list = new Intl.ListFormat('az', { type: 'conjunction' })
const numbers = percentOnce(numbersOf('az', '…', { other: 'dəfə' }))
const quote = (text: string) => `“${text}”`
const asked = (question: string) => `${quote(question)} sualı`
const answersTo = (question: string) => `${asked(question)}na verilən cavablar`
const degrees = (f: string, df1: string, df2: string, p: string) =>
  `F = ${f} (sərbəstlik dərəcələri ${df1} və ${df2}), ${test(p)}`
const test = (p: string) => `p = ${p}`.replace('= <', '<')
const nobody = numbers.percent(0, 0)
const everybody = numbers.percent(1, 0)

export const az: Language = {
  tag: 'az',
  name: 'Azərbaycanca',
  letters: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
  numbers,
  ordinal: ordinalAz,
  list: (items) => list.format(items),
  quote,
  inCase: inCaseAz,
  words: {
    frame: {
      skip: 'Mətnə keç',
      reports: 'Hesabatlar',
      contents: 'Mündəricat',
      language: 'Dil',
      site: 'Sayt',
      findings: 'Əsas nəticələr',
      previous: 'Əvvəlki',
      next: 'Növbəti'
    },
    report: {
      untranslated: 'Bu səhifə hələ azərbaycancaya tərcümə olunmayıb.',
      kicker: 'Müqayisəli hesabat',
      synthetic: 'Sintetik məlumatlar',
      syntheticSays:
        'Metodu göstərmək üçün yaradılıb. Bu suallara heç kim cavab verməyib, heç bir şirkət təsvir olunmur.',
      published: 'Dərc olunmuş göstəricilər',
      publishedSays: 'Adı çəkilən mənbələrdən, dərc olunduğu kimi götürülüb.',
      publishedBeside: 'Bu rəqəmlərin yanında başqalarının dərc etdiyi göstəricilər də mənbəyi ilə birlikdə verilir.',
      opens: 'Altından nöqtəli xətt çəkilmiş ədədə basdıqda onun etibarlılıq intervalı və bazası açılır.',
      respondents: (n) => `${n} respondent`,
      footnotes: 'Qeydlər',
      footnoteBack: (n) => `Mətndə qeydin işarəsinə qayıt: ${n}`
    },
    estimate: {
      interval: (level) => `${level}-lik etibarlılıq intervalı`,
      answers: (n) => `${n} cavab`,
      caution: {
        base: 'Kiçik baza: ehtiyatla yanaşılmalıdır',
        review: `Klasterlər azdır və ya pay ${nobody}, yaxud ${inCaseAz(everybody, 'dat')} bərabərdir: ehtiyatla yanaşılmalıdır`,
        complement: `${inCaseAz(everybody, 'dat')} qədər qalan hissə göstərilmək üçün kifayət qədər dəqiq deyil`
      },
      noInterval: 'Etibarlılıq intervalı və onu hesablamaq üçün lazım olan məlumatlar dərc olunmayıb',
      publishedBy: (publisher) => `Dərc edən: ${publisher}`,
      hiddenValue: {
        few: '(göstərilmir: cavab sayı çox azdır)',
        protect: '(şəxslərin məxfiliyini qorumaq üçün göstərilmir)',
        other: '(göstərilmir)'
      },
      hidden: {
        base: (minimum) => `Göstərilmir: baza ${inCaseAz(minimum, 'abl')} azdır`,
        'effective base': (minimum) => `Göstərilmir: effektiv baza ${inCaseAz(minimum, 'abl')} azdır`,
        undefined: 'Göstərilmir: bu cavablardan hesablanmır',
        'no cost': 'Göstərilmir: xərc olmayıb',
        'one cluster': 'Göstərilmir: bütün cavablar bir klasterdəndir',
        'presentation n': 'Göstərilmir: baza pay üçün çox kiçikdir',
        'presentation effective n': 'Göstərilmir: effektiv baza pay üçün çox kiçikdir',
        'presentation width': 'Göstərilmir: kifayət qədər dəqiq deyil',
        'presentation relative width': 'Göstərilmir: belə kiçik pay üçün kifayət qədər dəqiq deyil',
        disclosure: 'Göstərilmir: cavab verənlərin məxfiliyi qorunur',
        'not asked': 'Soruşulmayıb',
        'no data': 'Bu dövr üzrə məlumat yoxdur',
        'nobody answered': 'Heç kim cavab verməyib',
        'not published': 'Dərc olunmayıb'
      },
      points: (difference) => `${difference} faiz bəndi`,
      change: (from, to) => `${from} → ${to}`,
      bothTimes: (n) => `Hər iki dövrdə ${n} cavab`,
      noTest: 'test aparılmır: dəyişkənlik yoxdur',
      all: 'Hamısı',
      parts: {
        promoters: 'tövsiyə edənlər',
        passives: 'neytrallar',
        detractors: 'tənqidçilər',
        top: 'yuxarı cavablar',
        middle: 'aralıq cavablar',
        bottom: 'aşağı cavablar',
        easy: 'asan',
        neutral: 'nə asan, nə çətin',
        hard: 'çətin'
      },
      test
    },
    figure: {
      number: (n) => `Şəkil ${n}`,
      mean: (question) => `${answersTo(question)}ın orta qiyməti`,
      meanOf: (measure) => `${measure}, orta qiymət`,
      share: (answers, question) => `${asked(question)}na ${answers} cavabını verənlərin payı`,
      shareOf: (measure) => `${measure}, pay`,
      nps: (question) =>
        `Xalis tövsiyə indeksi (NPS): ${asked(question)}na 9–10 bal verənlərin payı ilə 0–6 bal verənlərin payı arasındakı fərq, bənd`,
      rank: (measure) => measure,
      net: (question) =>
        `Xalis bal: ${asked(question)}na müsbət cavab verənlərin payı ilə mənfi cavab verənlərin payı arasındakı fərq, bənd`,
      ces: (question, version, scoring) => {
        const says =
          version === '1.0' ? 'sərf olunan səy: aşağı qiymət yaxşıdır' : 'işin asanlaşdırılması: yüksək qiymət yaxşıdır'
        const scored = {
          mean: `${answersTo(question)}ın orta qiyməti`,
          agree: `${answersTo(question)} içində şkalanın ortasından asan tərəfdə olanların payı`,
          net: `${answersTo(question)} içində şkalanın asan tərəfində olanların payı ilə çətin tərəfində olanların payı arasındakı fərq, bənd`
        }
        return `Müştəri səyi göstəricisi ${version} (${says}): ${scored[scoring]}`
      },
      distribution: (question) => `${answersTo(question)}ın faiz bölgüsü`,
      part: (part, question) => `${answersTo(question)} içində ${quote(part)} qrupunun payı`,
      mentions: (question, base) =>
        base === 'asked'
          ? `${asked(question)} verilənlər arasında hər variantı qeyd edənlərin payı`
          : `${asked(question)}nda qeyd olunan bütün variantlar içində hər birinin payı`,
      ranking: (question) => `${asked(question)}nda hər variantın orta yeri (1 = birinci)`,
      ranked: (question, within) =>
        `${asked(question)}nda hər variantı ${within === 1 ? 'birinci' : `ilk ${within}`} yerə qoyanların payı`,
      ratio: (upper, lower) => `${quote(upper)} göstəricisinin ${quote(lower)} göstəricisinə nisbəti`,
      total: (label) => `${label}, cəmi`,
      quantile: (p, question) =>
        p === 50
          ? `${answersTo(question)}ın medianı`
          : `${answersTo(question)}ın ${inCaseAz(percentAsWritten(numbers, p), 'poss-gen')} aşmadığı qiymət`,
      quantileOf: (p, label) =>
        p === 50
          ? `${label}, median`
          : `${label}: müşahidələrin ${inCaseAz(percentAsWritten(numbers, p), 'poss-gen')} aşmadığı qiymət`,
      index: (label, parts) =>
        `${label}: ${list.format(parts.map(quote))} göstəricilərindən ibarət 0–100 ballıq indeks`,
      drivers: (outcome, method) => `${driverMethods[method]}; nəticə göstəricisi: ${lowerFirst(outcome, 'az')}`,
      statistics,
      scale: (min, low, max, high) =>
        `${min}${low ? ` (${low.toLocaleLowerCase('az')})` : ''} – ${max}${high ? ` (${high.toLocaleLowerCase('az')})` : ''} şkalası`,
      lines: (level) => `Xətlər ${level}-lik etibarlılıq intervallarını göstərir`,
      bands: (level) => `Zolaqlar ${level}-lik etibarlılıq intervallarını göstərir; digər xətlərinki cədvəldədir`,
      inTable: (level) => `${level}-lik etibarlılıq intervalları şəklin cədvəlində verilir`,
      rankBars: 'Zolaq sətrin öz yerindən fərqləndirilə bilməyən bütün yerləri əhatə edir',
      inBrackets: (interval) => `Hər qiymətdən sonra ${interval} verilir`,
      bases: (least, most) => `Baza: ${least}–${most} cavab`,
      base: (n, each) => `Baza: ${each ? 'hər biri üçün ' : ''}${n} cavab`,
      basesUnknown: 'Bazalar dərc olunmayıb',
      note: 'Qeyd',
      change: 'Dəyişmə',
      notClear: 'əhəmiyyətli deyil',
      difference: (from) => `${upperFirst(from, 'az')} ilə müqayisədə fərq`,
      targetLine: (value) => `Hədəf ${value}`,
      versus: {
        overall: 'hamısı',
        rest: 'qalanların hamısı',
        best: 'ən yaxşı nəticə',
        target: (value) => `${value} hədəfi`,
        group: (label) => label,
        publisher: (name) => `dərc olunmuş göstərici (${name})`
      },
      p: (adjustment) => (adjustment ? `p (${adjustments[adjustment]})` : 'p'),
      rankHeading: 'Yer',
      rankSays: (pairs) =>
        `Yer bir-birindən fərqləndirilə bilməyən yerlərin aralığıdır; ${pairs === '1' ? 'bir cütün müqayisəsi ilə' : `bütün ${pairs} cütün Holm düzəlişi ilə müqayisəsi əsasında`} müəyyən edilib.`,
      fit: (explained, f, df1, df2, p, clear) =>
        `Birlikdə nəticənin dəyişkənliyinin ${inCaseAz(explained, 'poss-acc')} izah edirlər; bu, statistik cəhətdən əhəmiyyətli${clear ? 'dir' : ' deyil'}: Vald ${degrees(f, df1, df2, p)}.`,
      association: (f, df1, df2, p, clear) =>
        `Cavablar bütövlükdə sətirlər üzrə statistik cəhətdən əhəmiyyətli dərəcədə ${clear ? 'fərqlənir' : 'fərqlənmir'}: Rao-Skott ${degrees(f, df1, df2, p)}.`,
      baseHeading: 'Baza',
      publishedHeading: 'Dərc olunmuş',
      valueHeading: 'Qiymət',
      cautions: {
        base: (from, to) => `† Kiçik baza (${from}–${to}): ehtiyatla yanaşılmalıdır.`,
        review: `‡ NCHS-in təqdimat standartına uyğundur, lakin bu standarta görə əvvəlcə statistik tərəfindən yoxlanılmalıdır: dəqiqliyi 8-dən az sərbəstlik dərəcəsinə əsaslanır və ya pay ${nobody}, yaxud ${inCaseAz(everybody, 'dat')} bərabərdir.`,
        complement: `§ NCHS-in təqdimat standartına görə ${inCaseAz(everybody, 'dat')} qədər qalan hissə göstərilmək üçün kifayət qədər dəqiq deyil.`
      },
      interval: intervalMethods,
      benchmark: (label) => `Şaquli xətt müqayisə səviyyəsini göstərir: ${label}.`,
      hiddenAt: (wave, reason) => `${wave}: ${lowerFirst(reason, 'az')}`,
      nonprobability:
        'Seçmə təsadüfi deyil: intervallar cavabların səpələnməsini göstərir, kimlərin əhatə olunmadığını yox.',
      comparisons: (from, level, n, adjustment, unclear) =>
        `${from === null ? 'Dəyişmələr göstərilən iki qiymətin fərqidir' : `İşarəli ədədlər ${from} ilə müqayisədə fərqi göstərir`}; ${level}-lik etibarlılıq intervalları verilib, p qiymətlərinə ${n} müqayisə üzrə ${adjustments[adjustment]} düzəlişi tətbiq olunub${unclear === null ? '' : `; “əhəmiyyətli deyil” p ≥ ${unclear} deməkdir`}.`,
      differencesExact:
        'Fərqlər yuvarlaqlaşdırmadan əvvəl hesablanır, buna görə yuvarlaqlaşdırılmış qiymətlərin fərqindən bir qədər fərqlənə bilər.',
      beyondRows: (n) => `“Hamısı” heç bir sətrə daxil olmayan ${n} cavabı da əhatə edir.`,
      publishedBare:
        'etibarlılıq intervalı yoxdur, çünki nə özü, nə də onu hesablamaq üçün lazım olan məlumatlar dərc olunub.',
      scaleStarts: (at) => `Şkala ${inCaseAz(at, 'abl')} başlayır.`,
      source: 'Mənbə',
      table: 'Şəklin əsasındakı cədvəl',
      scrolls: 'Cədvəli yana sürüşdürmək olar.',
      link: 'Keçid',
      rowOf: (label, values) => `${label}: ${values}`
    },
    about,
    finding,
    pages,
    sharing,
    charts,
    records,
    periods,
    print,
    edition,
    making,
    tables,
    profiles,
    targets,
    blocks,
    method,
    inline,
    claims
  }
}
