import type { DesignPart } from './figure.ts'
import type { Language } from './language.ts'
import { type Numbers, numbersOf, percentOnce } from './numbers.ts'
import { pluralOf } from './plural.ts'
import { adjustments, blocks, method } from './sr-latn/blocks.ts'
import { charts } from './sr-latn/charts.ts'
import { claims } from './sr-latn/claims.ts'
import { edition } from './sr-latn/edition.ts'
import { finding } from './sr-latn/finding.ts'
import { inline } from './sr-latn/inline.ts'
import { making } from './sr-latn/making.ts'
import { pages } from './sr-latn/pages.ts'
import { periods } from './sr-latn/periods.ts'
import { print } from './sr-latn/print.ts'
import { profiles } from './sr-latn/profiles.ts'
import { records } from './sr-latn/records.ts'
import { sharing } from './sr-latn/sharing.ts'
import { tables } from './sr-latn/tables.ts'
import { targets } from './sr-latn/targets.ts'
import { lowerFirst } from './text.ts'

const list = new Intl.ListFormat('sr-Latn', { type: 'conjunction' })
const numbers = bareDays(percentOnce(numbersOf('sr-Latn', 'do', { one: 'put', other: 'puta' }, 'od')))
const plural = pluralOf('sr-Latn')
const quote = (text: string) => `„${text}”`
const answers = (n: string) => `${n} ${plural(n, 'odgovor', 'odgovora', 'odgovora')}`

const parts: Record<DesignPart, string> = {
  weights: 'pondera',
  strata: 'stratifikacije',
  clusters: 'klastera',
  replicates: 'replikacionih pondera'
}
const account = (design: DesignPart[]) =>
  design.includes('replicates')
    ? ', uz varijansu procenjenu replikacionim ponderima'
    : design.length === 0
      ? ', kao za nezavisne odgovore jednake težine'
      : `, uz uvažavanje ${list.format(design.map((part) => parts[part]))}`

const cesScorings = {
  mean: 'prosek',
  agree: 'udeo odgovora na „lakoj” strani skale',
  net: 'udeo odgovora na „lakoj” strani skale minus udeo na „teškoj”, u poenima'
}
const driverMethods = {
  shapley: 'Važnost faktora: doprinos svakog objašnjenoj varijansi (Shapley)',
  johnson: 'Važnost faktora: doprinos svakog objašnjenoj varijansi (relativni ponderi)',
  slopes: 'Regresioni koeficijenti: promena uz porast faktora za jedinicu, dok su ostali nepromenjeni',
  odds: 'Koeficijenti logističke regresije: promena logaritma šansi uz porast faktora za jedinicu, dok su ostali nepromenjeni'
}
const weightings = {
  poststratification: 'Poststratifikacija',
  raking: 'Raking',
  linear: 'Kalibracija (linearna)',
  logit: 'Kalibracija (logit)'
}

export const srLatn: Language = {
  tag: 'sr-Latn',
  name: 'Srpski',
  letters: 'abcčćdđefghijklmnoprsštuvzž',
  numbers,
  ordinal: (n) => `${n}.`,
  list: (items) => list.format(items),
  quote,
  inCase: null,
  words: {
    frame: {
      skip: 'Pređi na tekst',
      reports: 'Izveštaji',
      contents: 'Sadržaj',
      language: 'Jezik',
      site: 'Sajt',
      findings: 'Glavni nalazi',
      previous: 'Prethodna',
      next: 'Sledeća'
    },
    report: {
      untranslated: 'Ova stranica još nije prevedena na srpski.',
      kicker: 'Uporedni izveštaj',
      synthetic: 'Sintetički podaci',
      syntheticSays:
        'Podaci su napravljeni da bi se pokazao metod. Na ova pitanja niko nije odgovarao i nijedna kompanija nije opisana.',
      published: 'Objavljeni podaci',
      publishedSays: 'Pokazatelji su preuzeti iz navedenih izvora onako kako su objavljeni.',
      publishedBeside: 'Uz njih stoje i pokazatelji koje su objavili drugi, svaki sa svojim izvorom.',
      opens: 'Klikom na broj podvučen tačkicama otvaraju se njegov interval poverenja i baza.',
      respondents: (n) => `${n} ${plural(n, 'ispitanik', 'ispitanika', 'ispitanika')}`,
      footnotes: 'Fusnote',
      footnoteBack: (n) => `Nazad na oznaku fusnote ${n}`
    },
    estimate: {
      interval: (level) => `${level} interval poverenja`,
      answers,
      caution: {
        base: 'Mala baza: tumačiti s oprezom',
        review: 'Malo klastera, ili je udeo 0% ili 100%: tumačiti s oprezom',
        complement: 'Ostatak do 100% nije dovoljno precizan za prikazivanje'
      },
      noInterval: 'Interval poverenja nije objavljen, kao ni podaci potrebni da se izračuna',
      publishedBy: (publisher) => `Objavljeno: ${publisher}`,
      hiddenValue: {
        few: '(nije prikazano: premalo odgovora)',
        protect: '(nije prikazano: zaštita poverljivosti)',
        other: '(nije prikazano)'
      },
      hidden: {
        base: (minimum) => `Nije prikazano: baza manja od ${minimum}`,
        'effective base': (minimum) => `Nije prikazano: efektivna baza manja od ${minimum}`,
        undefined: 'Nije prikazano: ne može se izračunati iz ovih odgovora',
        'no cost': 'Nije prikazano: troškova nije bilo',
        'one cluster': 'Nije prikazano: svi odgovori su iz jednog klastera',
        'presentation n': 'Nije prikazano: baza je premala za udeo',
        'presentation effective n': 'Nije prikazano: efektivna baza je premala za udeo',
        'presentation width': 'Nije prikazano: nedovoljna preciznost',
        'presentation relative width': 'Nije prikazano: nedovoljna preciznost za tako mali udeo',
        disclosure: 'Nije prikazano: zaštita poverljivosti',
        'not asked': 'Pitanje nije postavljeno',
        'no data': 'Nema podataka za ovaj period',
        'nobody answered': 'Nema odgovora',
        'not published': 'Nije objavljeno'
      },
      points: (difference) => `${difference}\u00a0p.p.`,
      change: (from, to) => `${from} → ${to}`,
      bothTimes: (n) => `${answers(n)} u oba talasa`,
      noTest: 'bez testa: nema varijacije',
      all: 'Ukupno',
      parts: {
        promoters: 'promoteri',
        passives: 'pasivni',
        detractors: 'detraktori',
        top: 'pozitivni odgovori',
        middle: 'odgovori između',
        bottom: 'negativni odgovori',
        easy: 'lako',
        neutral: 'ni lako ni teško',
        hard: 'teško'
      },
      test
    },
    figure: {
      number: (n) => `Prikaz ${n}`,
      mean: (question) => `Prosečan odgovor na pitanje „${question}”`,
      meanOf: (measure) => `Prosek: ${lowerFirst(measure)}`,
      share: (answers, question) => `Udeo odgovora ${answers} na pitanje „${question}”`,
      shareOf: (measure) => `Udeo: ${lowerFirst(measure)}`,
      nps: (question) =>
        `Net Promoter Score (NPS): udeo ocena 9 i 10 minus udeo ocena od 0 do 6 u odgovorima na pitanje „${question}”, u poenima`,
      rank: (measure) => measure,
      net: (question) => `Saldo odgovora na pitanje „${question}”: udeo pozitivnih minus udeo negativnih, u poenima`,
      ces: (question, version, scoring) =>
        `Skor napora korisnika (CES ${version}; ${version === '1.0' ? 'ocena napora: niže je bolje' : 'ocena lakoće: više je bolje'}), ${cesScorings[scoring]}, prema odgovorima na pitanje „${question}”`,
      distribution: (question) => `Udeli odgovora na pitanje „${question}”`,
      part: (part, question) => `Udeo kategorije „${part}” u odgovorima na pitanje „${question}”`,
      mentions: (question, base) =>
        base === 'asked'
          ? `Udeo ispitanika koji su naveli pojedinu opciju, među onima kojima je postavljeno pitanje „${question}”`
          : `Udeo svake opcije u svim navodima, pitanje „${question}”`,
      ranking: (question) => `Prosečan rang svake opcije (1 je prvo mesto), pitanje „${question}”`,
      ranked: (question, within) =>
        `Udeo ispitanika koji su pojedinu opciju stavili na ${within === 1 ? 'prvo mesto' : `${within}. mesto ili više`}, pitanje „${question}”`,
      ratio: (upper, lower) => `Odnos pokazatelja „${upper}” i „${lower}”`,
      total: (label) => `${label}, ukupno`,
      quantile: (p, asked) =>
        p === 50 ? `Medijana odgovora na pitanje „${asked}”` : `${percentile(p)} odgovora na pitanje „${asked}”`,
      quantileOf: (p, label) => `${p === 50 ? 'Medijana' : percentile(p)}: ${label}`,
      index: (label, parts) => `${label}: indeks od 0 do 100 na osnovu pokazatelja ${list.format(parts.map(quote))}`,
      drivers: (outcome, method) => `${driverMethods[method]}; zavisna promenljiva je „${outcome}”`,
      statistics: {
        mean: 'prosek',
        share: 'udeo',
        nps: 'poeni',
        net: 'saldo',
        ces: 'skor napora',
        distribution: 'udeo',
        mentions: 'udeo',
        ranking: 'prosečan rang',
        ranked: 'udeo',
        ratio: 'odnos',
        total: 'ukupno',
        quantile: 'percentil',
        index: 'indeks',
        drivers: 'važnost',
        roi: 'povraćaj',
        median: 'medijana',
        rank: 'rang',
        change: 'relativna razlika'
      },
      scale: (min, low, max, high) => `skala od ${end(min, low)} do ${end(max, high)}`,
      lines: (level) => `Linije prikazuju ${level} intervale poverenja`,
      bands: (level) => `Trake prikazuju ${level} intervale poverenja; za ostale linije oni su u tabeli`,
      inTable: (level) => `Intervali poverenja (${level}) dati su u tabeli uz sliku`,
      rankBars: 'Traka obuhvata sva mesta koja se ne mogu razlikovati od mesta tog reda',
      inBrackets: (interval) => `Uz svaku vrednost naveden je njen ${interval}`,
      bases: (least, most) => `Baze: od ${least} do ${most} odgovora`,
      base: (n, each) => `${each ? 'Baza svake vrednosti' : 'Baza'}: ${answers(n)}`,
      basesUnknown: 'Baze nisu objavljene',
      note: 'Napomena',
      change: 'Promena',
      notClear: 'nije značajno',
      difference: (from) => `Razlika u odnosu na ${from}`,
      targetLine: (value) => `Cilj ${value}`,
      versus: {
        overall: 'ukupan rezultat',
        rest: 'ostale',
        best: 'najbolji rezultat',
        target: (value) => `ciljnu vrednost ${value}`,
        group: (label) => `grupu „${label}”`,
        publisher: (name) => `podatke izvora „${name}”`
      },
      p: (adjustment) => (adjustment ? `p (${adjustments[adjustment]})` : 'p'),
      rankHeading: 'Rang',
      rankSays: (pairs) =>
        `Rang je dat kao raspon mesta koja se statistički ne razlikuju u poređenju parova (${pairs} ${plural(pairs, 'par', 'para', 'parova')}${pairs === '1' ? '' : ', Holmova korekcija'}).`,
      fit: (explained, f, df1, df2, p, clear) =>
        `Faktori zajedno objašnjavaju ${explained} varijanse zavisne promenljive; model u celini ${clear ? 'jeste' : 'nije'} statistički značajan: Waldov F = ${f} (stepeni slobode: ${df1} i ${df2}), ${test(p)}.`,
      association: (f, df1, df2, p, clear) =>
        `Raspodele odgovora po redovima ${clear ? 'statistički se značajno razlikuju' : 'ne razlikuju se statistički značajno'}: Rao–Scottov F = ${f} (stepeni slobode: ${df1} i ${df2}), ${test(p)}.`,
      baseHeading: 'Baza',
      publishedHeading: 'Objavljeno',
      valueHeading: 'Vrednost',
      cautions: {
        base: (from, to) => `† Mala baza (${from}–${to}): tumačiti s oprezom.`,
        review:
          '‡ Ispunjava NCHS standard za prikazivanje udela, ali bi po njemu najpre trebalo da je pregleda statističar: manje od 8 stepeni slobode, ili je udeo 0% ili 100%.',
        complement:
          '§ Ostatak do 100% nije dovoljno precizan za prikazivanje prema NCHS standardu za prikazivanje udela.'
      },
      interval: {
        t: (design) => `Intervali poverenja proseka, skorova i zbirova zasnovani su na t-raspodeli${account(design)}.`,
        logit: (design) => `Intervali poverenja udela izračunati su logit metodom${account(design)}.`,
        wilson: (design) => `Intervali poverenja udela izračunati su Wilsonovim metodom${account(design)}.`,
        'korn-graubard': (design) =>
          `Intervali poverenja udela izračunati su Korn–Graubardovim metodom${account(design)}.`,
        'korn-graubard-nchs': (design) =>
          `Intervali poverenja udela izračunati su Korn–Graubardovim metodom (uz ograničenje NCHS-a)${account(design)}.`,
        woodruff: (design) => `Intervali poverenja kvantila izračunati su Woodruffovim metodom${account(design)}.`,
        jackknife: () =>
          'Intervali poverenja važnosti zasnovani su na t-raspodeli i džeknajf metodu sa izostavljanjem klastera redom, ograničeni na raspon od 0% do 100%.',
        replicates: (design) =>
          `Intervali poverenja važnosti zasnovani su na t-raspodeli${account(design)}, ograničeni na raspon od 0% do 100%.`,
        'woodruff logit': () =>
          'Gde bi granica bila izvan svih odgovora, Woodruffov interval je izračunat na logit skali.',
        exact: 'Interval poverenja udela od 0% ili 100% je egzaktan.',
        published: 'Intervali poverenja su preuzeti iz izvora.',
        'published standard error': 'Intervali poverenja su izračunati iz objavljenih standardnih grešaka.',
        delta: 'Intervali povraćaja obuhvataju neizvesnost veličina procenjenih iz nezavisnih izvora (delta metod).',
        'simple random sample': 'Intervali poverenja su izračunati kao za prost slučajan uzorak.'
      },
      benchmark: (label) => `Vertikalna linija označava referentnu vrednost: ${label}.`,
      hiddenAt: (wave, reason) => `${wave}: ${lowerFirst(reason)}`,
      nonprobability:
        'Uzorak nije slučajan: intervali pokazuju rasipanje odgovora, ali ne i pristrasnost zbog onih koji nisu obuhvaćeni.',
      comparisons: (from, level, n, adjustment, unclear) =>
        `${from === null ? 'Promene su razlike dve prikazane vrednosti' : `Brojevi sa predznakom su razlike u odnosu na ${from}`}, sa ${level} intervalima poverenja; p vrednosti su korigovane (${adjustments[adjustment]}, ${n} ${plural(n, 'poređenje', 'poređenja', 'poređenja')})${unclear === null ? '' : `; „nije značajno” znači p od najmanje ${unclear}`}.`,
      differencesExact:
        'Razlike se računaju pre zaokruživanja, pa se mogu malo razlikovati od razlika zaokruženih vrednosti.',
      beyondRows: (n) => `„Ukupno” obuhvata i odgovore kojih nema ni u jednom redu (${n}).`,
      publishedBare: 'bez intervala poverenja, jer nije objavljen, kao ni podaci potrebni da se izračuna.',
      scaleStarts: (at) => `Skala počinje od ${at}.`,
      source: 'Izvor',
      table: 'Tabela uz prikaz',
      scrolls: 'Tabela se pomera vodoravno.',
      link: 'Link',
      rowOf: (label, values) => `${label}: ${values}`
    },
    about: {
      heading: 'O podacima',
      rows: (read, used, refused) => `Učitano ${read}, korišćeno ${used}, odbijeno ${refused}`,
      figures: (read, used, refused) => `Pokazatelji: učitano ${read}, korišćeno ${used}, odbijeno ${refused}`,
      population: 'Ciljna populacija',
      fieldwork: 'Prikupljanje podataka',
      sample: 'Uzorak',
      samples: { probability: 'Slučajan (probabilistički) uzorak', nonprobability: 'Uzorak nije slučajan' },
      sampleUnknown: 'Podaci nisu objavljeni',
      design: 'Dizajn uzorka',
      designNone: 'jednostavan: svi redovi imaju jednaku težinu',
      weights: 'ponderi',
      strata: (n) => `${n} ${plural(n, 'stratum', 'stratuma', 'stratuma')}`,
      clusters: (n, stages) =>
        `${n} ${plural(n, 'klaster', 'klastera', 'klastera')}${stages > 1 ? ' (dvoetapni izbor)' : ''}`,
      finite: 'korekcija za konačnu populaciju',
      replicates: (n, kind) =>
        `${n} ${plural(n, 'replikacioni ponder', 'replikaciona pondera', 'replikacionih pondera')} (${kind})`,
      lonely: {
        remove: 'stratum sa jednim klasterom ne doprinosi varijansi',
        adjust: 'stratum sa jednim klasterom doprinosi varijansi kvadratom svog zbira',
        average: 'stratum sa jednim klasterom doprinosi varijansi koliko i ostali u proseku'
      },
      weighting: 'Ponderisanje',
      weightingSays: ({ method, margins, units, effective, effect, before, least, most, trimmed }) =>
        `${weightings[method]} prema strukturi populacije: ${list.format(margins.map((each) => lowerFirst(each)))}. Ponderi iznose od ${least} do ${most} prosečnog pondera; efektivna veličina uzorka je ${effective} od ${units} (efekat dizajna ${effect}, pre ponderisanja ${before}).${trimmed === null ? '' : ` Odsečenih pondera: ${trimmed}.`} Intervali poverenja uzimaju ponderisanje u obzir.`,
      presentation:
        'Udeli se proveravaju i prema NCHS standardu za prikazivanje: ‡ označava one koje bi po njemu najpre pregledao statističar, a § one čiji se ostatak do 100% ne bi prikazao.',
      bases: 'Pravila za baze',
      basesSay: (suppress, caution) =>
        `Vrednost sa bazom (stvarnom ili efektivnom) manjom od ${suppress} odgovora ne prikazuje se, a manjom od ${caution} nosi oznaku †.`,
      disclosure: (minimum) =>
        `Vrednost zasnovana na odgovorima manje od ${minimum} ${plural(minimum, 'osobe', 'osobe', 'osoba')} ne prikazuje se.`,
      data: 'Status',
      rowsHeading: 'Redovi',
      answering: {
        heading: 'Ko je odgovarao',
        column: 'Pitanje',
        wave: 'Talas',
        asked: 'Postavljeno',
        answered: 'Odgovoreno',
        missing: 'Bez odgovora',
        notAsked: 'Nije postavljeno',
        empty: 'Nije popunjeno',
        unknown: 'Nepoznato',
        reason: (text, n) => `${text}: ${n}`,
        few: (minimum) => `manje od ${minimum}`,
        rounded: (minimum) => `Radi zaštite poverljivosti brojevi su zaokruženi naniže na umnožak broja ${minimum}.`
      },
      sources: 'Izvor',
      download: 'Svi brojevi iz izveštaja, nezaokruženi',
      numbers: 'Brojevi'
    },
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

function percentile(p: number): string {
  return `${new Intl.NumberFormat('sr-Latn').format(p)}. percentil`
}

function end(value: string, text: string | null): string {
  return text ? `${value} (${lowerFirst(text)})` : value
}

/** A p as it stands in a sentence: "p < 0,001". */
function test(p: string): string {
  return p.startsWith('<') ? `p ${p}` : `p = ${p}`
}

/** Days of a span without the zero that CLDR gives some of them: "14. mart – 02. april 2023." */
function bareDays(numbers: Numbers): Numbers {
  return { ...numbers, span: (from, to) => numbers.span(from, to).replace(/\b0(?=\d\.)/g, '') }
}
