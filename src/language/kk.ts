import { charts } from './kk/charts.ts'
import { claims } from './kk/claims.ts'
import { edition } from './kk/edition.ts'
import { inCaseKk, ordinalKk } from './kk/endings.ts'
import { finding } from './kk/finding.ts'
import { list } from './kk/list.ts'
import { making } from './kk/making.ts'
import { about, adjustments, driverMethods, intervalMethods, method, statistics } from './kk/methods.ts'
import { pages } from './kk/pages.ts'
import { blocks, inline } from './kk/passages.ts'
import { periods } from './kk/periods.ts'
import { print } from './kk/print.ts'
import { profiles } from './kk/profiles.ts'
import { records } from './kk/records.ts'
import { sharing } from './kk/sharing.ts'
import { tables } from './kk/tables.ts'
import { targets } from './kk/targets.ts'
import type { Language } from './language.ts'
import { numbersOf, percentAsWritten, percentOnce } from './numbers.ts'
import { lowerFirst, upperFirst } from './text.ts'

const numbers = percentOnce(numbersOf('kk', '…', { other: 'есе' }))
const quote = (text: string) => `«${text}»`
const asked = (question: string) => `${quote(question)} сұрағы`
const answersTo = (question: string) => `${asked(question)}на берілген жауаптар`
const degrees = (f: string, df1: string, df2: string, p: string) =>
  `F = ${f} (еркіндік дәрежелері ${df1} және ${df2}), ${test(p)}`
const test = (p: string) => `p = ${p}`.replace('= <', '<')
const nobody = numbers.percent(0, 0)
const everybody = numbers.percent(1, 0)

export const kk: Language = {
  tag: 'kk',
  name: 'Қазақша',
  letters: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  numbers,
  ordinal: ordinalKk,
  list,
  quote,
  inCase: inCaseKk,
  words: {
    frame: {
      skip: 'Мәтінге өту',
      reports: 'Есептер',
      contents: 'Мазмұны',
      language: 'Тіл',
      site: 'Сайт',
      findings: 'Негізгі нәтижелер',
      previous: 'Алдыңғы',
      next: 'Келесі'
    },
    report: {
      untranslated: 'Бұл бет әлі қазақ тіліне аударылған жоқ.',
      kicker: 'Салыстырмалы есеп',
      synthetic: 'Синтетикалық деректер',
      syntheticSays:
        'Әдісті көрсету үшін жасалған. Бұл сұрақтарға ешкім жауап берген жоқ, ешбір компания сипатталмайды.',
      published: 'Жарияланған көрсеткіштер',
      publishedSays: 'Аталған дереккөздерден жарияланған күйінде алынған.',
      publishedBeside: 'Бұл сандардың қасында басқалар жариялаған көрсеткіштер де дереккөзімен бірге берілген.',
      opens: 'Асты нүктелі сызықпен сызылған санды бассаңыз, оның сенім аралығы мен базасы ашылады.',
      respondents: (n) => `${n} респондент`,
      footnotes: 'Ескертпелер',
      footnoteBack: (n) => `Мәтіндегі ескертпе белгісіне оралу: ${n}`
    },
    estimate: {
      interval: (level) => `${level}-дық сенім аралығы`,
      answers: (n) => `${n} жауап`,
      caution: {
        base: 'База шағын: абайлап түсіндіру керек',
        review: `Кластерлер аз немесе үлес ${nobody} не ${inCaseKk(everybody, 'dat')} тең: абайлап түсіндіру керек`,
        complement: `${inCaseKk(everybody, 'dat')} дейінгі қалған бөліктің дәлдігі көрсетуге жеткіліксіз`
      },
      noInterval: 'Сенім аралығы да, оны есептеуге қажетті деректер де жарияланбаған',
      publishedBy: (publisher) => `Жариялаған: ${publisher}`,
      hiddenValue: {
        few: '(көрсетілмейді: жауап тым аз)',
        protect: '(адамдардың құпиялығын қорғау үшін көрсетілмейді)',
        other: '(көрсетілмейді)'
      },
      hidden: {
        base: (minimum) => `Көрсетілмейді: база ${inCaseKk(minimum, 'abl')} аз`,
        'effective base': (minimum) => `Көрсетілмейді: тиімді база ${inCaseKk(minimum, 'abl')} аз`,
        undefined: 'Көрсетілмейді: бұл жауаптар бойынша есептелмейді',
        'no cost': 'Көрсетілмейді: шығын болмаған',
        'one cluster': 'Көрсетілмейді: барлық жауап бір кластерден',
        'presentation n': 'Көрсетілмейді: база үлес үшін тым шағын',
        'presentation effective n': 'Көрсетілмейді: тиімді база үлес үшін тым шағын',
        'presentation width': 'Көрсетілмейді: дәлдігі жеткіліксіз',
        'presentation relative width': 'Көрсетілмейді: мұндай шағын үлес үшін дәлдігі жеткіліксіз',
        disclosure: 'Көрсетілмейді: жауап бергендердің құпиялығы қорғалады',
        'not asked': 'Сұралмаған',
        'no data': 'Бұл кезеңнің деректері жоқ',
        'nobody answered': 'Ешкім жауап бермеген',
        'not published': 'Жарияланбаған'
      },
      points: (difference) => `${difference} пайыздық тармақ`,
      change: (from, to) => `${from} → ${to}`,
      bothTimes: (n) => `Екі кезеңде де ${n} жауап`,
      noTest: 'тест жүргізілмейді: өзгергіштік жоқ',
      all: 'Барлығы',
      parts: {
        promoters: 'жақтаушылар',
        passives: 'бейтараптар',
        detractors: 'сыншылар',
        top: 'жоғарғы жауаптар',
        middle: 'аралық жауаптар',
        bottom: 'төменгі жауаптар',
        easy: 'оңай',
        neutral: 'оңай да емес, қиын да емес',
        hard: 'қиын'
      },
      test
    },
    figure: {
      number: (n) => `${n}-сурет`,
      mean: (question) => `${answersTo(question)}дың орташа мәні`,
      meanOf: (measure) => `${measure}, орташа мән`,
      share: (answers, question) => `${asked(question)}на ${answers} деп жауап бергендердің үлесі`,
      shareOf: (measure) => `${measure}, үлес`,
      nps: (question) =>
        `Таза ұсыну индексі (NPS): ${asked(question)}на 9–10 балл қойғандар мен 0–6 балл қойғандар үлестерінің айырмасы, тармақ`,
      rank: (measure) => measure,
      net: (question) =>
        `Таза көрсеткіш: ${asked(question)}на оң жауап бергендер мен теріс жауап бергендер үлестерінің айырмасы, тармақ`,
      ces: (question, version, scoring) => {
        const says = version === '1.0' ? 'жұмсалған күш: төмен мән жақсы' : 'істің жеңілдетілуі: жоғары мән жақсы'
        const scored = {
          mean: `${answersTo(question)}дың орташа мәні`,
          agree: `${answersTo(question)} ішінде шкала ортасынан оңай жаққа қарай тұрғандардың үлесі`,
          net: `${answersTo(question)} ішінде шкаланың оңай жағындағылар мен қиын жағындағылар үлестерінің айырмасы, тармақ`
        }
        return `Тұтынушы күш-жігерінің көрсеткіші ${version} (${says}): ${scored[scoring]}`
      },
      distribution: (question) => `${answersTo(question)}дың пайыздық үлестірімі`,
      part: (part, question) => `${answersTo(question)} ішіндегі ${quote(part)} тобының үлесі`,
      mentions: (question, base) =>
        base === 'asked'
          ? `${asked(question)} қойылғандар ішінде әр нұсқаны атағандардың үлесі`
          : `${asked(question)}нда аталған барлық нұсқа ішіндегі әрқайсысының үлесі`,
      ranking: (question) => `${asked(question)}нда әр нұсқаның орташа орны (1 – бірінші)`,
      ranked: (question, within) =>
        `${asked(question)}нда әр нұсқаны ${within === 1 ? 'бірінші' : `алғашқы ${within}`} орынға қойғандардың үлесі`,
      ratio: (upper, lower) => `${quote(upper)} көрсеткішінің ${quote(lower)} көрсеткішіне қатынасы`,
      total: (label) => `${label}, жиынтығы`,
      quantile: (p, question) =>
        p === 50
          ? `${answersTo(question)}дың медианасы`
          : `${answersTo(question)}дың ${inCaseKk(percentAsWritten(numbers, p), 'poss')} аспайтын мән`,
      quantileOf: (p, label) =>
        p === 50
          ? `${label}, медиана`
          : `${label}: бақылаулардың ${inCaseKk(percentAsWritten(numbers, p), 'poss')} аспайтын мән`,
      index: (label, parts) => `${label}: ${list(parts.map(quote))} көрсеткіштерінен құралған 0–100 балдық индекс`,
      drivers: (outcome, method) => `${driverMethods[method]}; нәтижелік көрсеткіш: ${lowerFirst(outcome, 'kk')}`,
      statistics,
      scale: (min, low, max, high) =>
        `${min}${low ? ` (${low.toLocaleLowerCase('kk')})` : ''} – ${max}${high ? ` (${high.toLocaleLowerCase('kk')})` : ''} шкаласы`,
      lines: (level) => `Сызықтар ${level}-дық сенім аралықтарын көрсетеді`,
      bands: (level) => `Жолақтар ${level}-дық сенім аралықтарын көрсетеді; қалған сызықтардікі кестеде`,
      inTable: (level) => `${level}-дық сенім аралықтары суреттің кестесінде берілген`,
      rankBars: 'Жолақ жолдың өз орнынан ажыратуға болмайтын барлық орындарды қамтиды',
      inBrackets: (interval) => `Әр мәннен кейін ${interval} берілген`,
      bases: (least, most) => `База: ${least}–${most} жауап`,
      base: (n, each) => `База: ${each ? 'әрқайсысында ' : ''}${n} жауап`,
      basesUnknown: 'Базалар жарияланбаған',
      note: 'Ескертпе',
      change: 'Өзгеріс',
      notClear: 'мәнді емес',
      difference: (from) => `${upperFirst(from, 'kk')} салыстырғандағы айырма`,
      targetLine: (value) => `Мақсат ${value}`,
      versus: {
        overall: 'барлығымен',
        rest: 'қалғандарымен',
        best: 'ең жақсы нәтижемен',
        target: (value) => `мақсатты мәнмен (${value})`,
        group: (label) => `${quote(label)} тобымен`,
        publisher: (name) => `жарияланған көрсеткішпен (${name})`
      },
      p: (adjustment) => (adjustment ? `p (${adjustments[adjustment]})` : 'p'),
      rankHeading: 'Орын',
      rankSays: (pairs) =>
        `Орын – бір-бірінен ажыратылмайтын орындардың аралығы; ол ${pairs === '1' ? 'бір жұпты салыстыру арқылы' : `барлық ${pairs} жұпты Холм түзетуімен салыстыру арқылы`} анықталған.`,
      fit: (explained, f, df1, df2, p, clear) =>
        `Бәрі бірге нәтиже өзгергіштігінің ${inCaseKk(explained, 'poss-acc')} түсіндіреді; бұл статистикалық тұрғыдан ${clear ? 'мәнді' : 'мәнді емес'}: Вальдтың ${degrees(f, df1, df2, p)}.`,
      association: (f, df1, df2, p, clear) =>
        `Жауаптар тұтас алғанда жолдар бойынша статистикалық тұрғыдан мәнді түрде ${clear ? 'ерекшеленеді' : 'ерекшеленбейді'}: Рао – Скоттың ${degrees(f, df1, df2, p)}.`,
      baseHeading: 'База',
      publishedHeading: 'Жарияланған',
      valueHeading: 'Мән',
      cautions: {
        base: (from, to) => `† Шағын база (${from}–${to}): абайлап түсіндіру керек.`,
        review: `‡ NCHS ұсыну стандартына сай, бірақ бұл стандарт бойынша оны алдымен статистик қарауы керек: дәлдігі 8-ден аз еркіндік дәрежесіне негізделген немесе үлес ${nobody} не ${inCaseKk(everybody, 'dat')} тең.`,
        complement: `§ NCHS ұсыну стандарты бойынша ${inCaseKk(everybody, 'dat')} дейінгі қалған бөліктің дәлдігі көрсетуге жеткіліксіз.`
      },
      interval: intervalMethods,
      benchmark: (label) => `Тік сызық салыстыру деңгейін көрсетеді: ${label}.`,
      hiddenAt: (wave, reason) => `${wave}: ${lowerFirst(reason, 'kk')}`,
      nonprobability:
        'Іріктеме кездейсоқ емес: аралықтар жауаптардың шашырауын көрсетеді, кімдер қамтылмағанын көрсетпейді.',
      comparisons: (from, level, n, adjustment, unclear) =>
        `${from === null ? 'Өзгерістер – көрсетілген екі мәннің айырмасы' : `Таңбалы сандар – ${from} салыстырғандағы айырма`}; ${level}-дық сенім аралықтары берілген, p мәндеріне ${n} салыстыру бойынша ${adjustments[adjustment]} түзетуі қолданылған${unclear === null ? '' : `; «мәнді емес» p ≥ ${unclear} дегенді білдіреді`}.`,
      differencesExact:
        'Айырмалар дөңгелектеуге дейін есептеледі, сондықтан дөңгелектелген мәндердің айырмасынан сәл өзгеше болуы мүмкін.',
      beyondRows: (n) => `«Барлығы» ешбір жолға кірмейтін ${n} жауапты да қамтиды.`,
      publishedBare: 'сенім аралығы жоқ, өйткені ол да, оны есептеуге қажетті деректер де жарияланбаған.',
      scaleStarts: (at) => `Шкала ${inCaseKk(at, 'abl')} басталады.`,
      source: 'Дереккөз',
      table: 'Суретке негіз болған кесте',
      scrolls: 'Кестені көлденең жылжытуға болады.',
      link: 'Сілтеме',
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
