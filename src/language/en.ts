import { adjustments, blocks, method } from './en/blocks.ts'
import { charts } from './en/charts.ts'
import { claims } from './en/claims.ts'
import { edition } from './en/edition.ts'
import { finding } from './en/finding.ts'
import { making } from './en/making.ts'
import { pages } from './en/pages.ts'
import { periods } from './en/periods.ts'
import { print } from './en/print.ts'
import { profiles } from './en/profiles.ts'
import { records } from './en/records.ts'
import { sharing } from './en/sharing.ts'
import { tables } from './en/tables.ts'
import { targets } from './en/targets.ts'
import type { DesignPart } from './figure.ts'
import type { Language } from './language.ts'
import { numbersOf } from './numbers.ts'
import { lowerFirst } from './text.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' }
const ordinal = (n: number) => `${n}${endings[ordinals.select(n)] ?? 'th'}`
const places: Record<number, string> = {
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  6: 'sixth',
  7: 'seventh',
  8: 'eighth',
  9: 'ninth'
}
const account = (design: DesignPart[]) =>
  design.includes('replicates')
    ? ' by replicate weights'
    : design.length === 0
      ? ', as of answers that count the same and were given one by one'
      : ` that take ${list.format(design)} into account`

const cesScorings = {
  mean: 'mean',
  agree: 'share on the easy side of the middle',
  net: 'share on the easy side of the middle minus share on the other side, in points'
}
const driverMethods = {
  shapley: 'Importance: the part that each has in what all of them explain (Shapley), of',
  johnson: 'Importance: the part that each has in what all of them explain (relative weights), of',
  slopes: 'What a step on each goes with, the others held (regression slope), in',
  odds: 'What a step on each goes with, the others held (logistic slope, in log odds), in'
}
const weightings = {
  poststratification: 'Post-stratified',
  raking: 'Raked',
  linear: 'Calibrated (linear)',
  logit: 'Calibrated (logit)'
}

export const en: Language = {
  tag: 'en',
  name: 'English',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  numbers: numbersOf('en-GB', 'to', { other: 'times' }),
  ordinal,
  list: (items) => list.format(items),
  quote: (text) => `“${text}”`,
  inCase: null,
  words: {
    frame: {
      skip: 'Skip to the text',
      reports: 'Reports',
      contents: 'Contents',
      language: 'Language',
      site: 'Site',
      findings: 'Key findings',
      previous: 'Previous',
      next: 'Next'
    },
    report: {
      kicker: 'Benchmark report',
      synthetic: 'Synthetic data',
      syntheticSays: 'Made to show the method. Nobody answered these questions, and no company is described.',
      published: 'Published figures',
      publishedSays: 'Taken from the sources named, as they were published.',
      publishedBeside: 'Figures that others published stand beside these, each with its source.',
      opens: 'A number with a dotted line opens to its interval and base.',
      respondents: (n) => `${n} respondents`,
      untranslated: 'This page has not been translated into English yet.',
      footnotes: 'Footnotes',
      footnoteBack: (n) => `Back to reference ${n}`
    },
    estimate: {
      interval: (level) => `${level} interval`,
      answers: (n) => `${n} ${n === '1' ? 'answer' : 'answers'}`,
      caution: {
        base: 'Small base: read with care',
        review: 'Few clusters, or nobody or everybody: read with care',
        complement: 'The rest up to 100% is not precise enough to be shown'
      },
      noInterval: 'No interval was published, nor what one needs',
      publishedBy: (publisher) => `Published by ${publisher}`,
      hiddenValue: {
        few: '(not shown: too few answers)',
        protect: '(not shown, to protect people)',
        other: '(not shown)'
      },
      hidden: {
        base: (minimum) => `Not shown: base under ${minimum}`,
        'effective base': (minimum) => `Not shown: effective base under ${minimum}`,
        undefined: 'Not shown: cannot be computed from these answers',
        'no cost': 'Not shown: nothing was spent',
        'one cluster': 'Not shown: all answers from one cluster',
        'presentation n': 'Not shown: base too small for a share',
        'presentation effective n': 'Not shown: effective base too small for a share',
        'presentation width': 'Not shown: not precise enough',
        'presentation relative width': 'Not shown: not precise enough for so small a share',
        disclosure: 'Not shown: protects those who answered',
        'not asked': 'Not asked',
        'no data': 'No data of this period',
        'nobody answered': 'Nobody answered',
        'not published': 'Not published'
      },
      points: (difference) => `${difference} ${/^[+\u2212]?1$/.test(difference) ? 'point' : 'points'}`,
      change: (from, to) => `${from} to ${to}`,
      bothTimes: (n) => `${n} ${n === '1' ? 'answer' : 'answers'} both times`,
      noTest: 'no test: nothing to vary',
      all: 'All',
      parts: {
        promoters: 'promoters',
        passives: 'passives',
        detractors: 'detractors',
        top: 'top answers',
        middle: 'answers between',
        bottom: 'bottom answers',
        easy: 'easy',
        neutral: 'neither',
        hard: 'hard'
      },
      test: (p) => `p = ${p}`.replace('= <', '<')
    },
    figure: {
      number: (n) => `Figure ${n}`,
      mean: (question) => `Mean answer to “${question}”`,
      meanOf: (measure) => `Mean of ${lowerFirst(measure)}`,
      share: (answers, question) => `Share who answered ${answers} to “${question}”`,
      shareOf: (measure) => `${measure}, share`,
      nps: (question) => `Net promoter score: share of 9 and 10 minus share of 0 to 6 to “${question}”, in points`,
      rank: (measure) => measure,
      net: (question) =>
        `Net score of answers to “${question}”: share on the good side minus share on the other, in points`,
      ces: (question, version, scoring) =>
        `Customer effort score ${version} (${version === '1.0' ? 'how much effort: low is good' : 'made easy: high is good'}), ${cesScorings[scoring]}, of answers to “${question}”`,
      distribution: (question) => `Share of each answer to “${question}”`,
      part: (part, question) => `Share of ${part} in answers to “${question}”`,
      mentions: (question, base) =>
        `Share of ${base === 'asked' ? 'those asked who named each' : 'all mentions'}, of answers to “${question}”`,
      ranking: (question) => `Mean rank of each, where 1 is first, in answers to “${question}”`,
      ranked: (question, within) =>
        `Share who ranked each ${within === 1 ? 'first' : `among the first ${within}`}, in answers to “${question}”`,
      ratio: (upper, lower) => `${upper}, per ${lowerFirst(lower)}`,
      total: (label) => `${label}, total`,
      quantile: (p, asked) =>
        p === 50 ? `Median answer to “${asked}”` : `The answer to “${asked}” that ${p}% are at or below`,
      quantileOf: (p, label) => (p === 50 ? `Median of ${label}` : `What ${p}% of ${label} are at or below`),
      index: (label, parts) => `${label}: an index from 0 to 100 of ${list.format(parts)}`,
      drivers: (outcome, method) => `${driverMethods[method]} ${lowerFirst(outcome)}`,
      statistics: {
        mean: 'mean',
        share: 'share',
        nps: 'points',
        net: 'net score',
        ces: 'effort score',
        distribution: 'share',
        mentions: 'share',
        ranking: 'mean rank',
        ranked: 'share',
        ratio: 'ratio',
        total: 'total',
        quantile: 'quantile',
        index: 'index',
        drivers: 'importance',
        roi: 'return',
        median: 'median',
        rank: 'rank',
        change: 'relative difference'
      },
      scale: (min, low, max, high) =>
        `${min}${low ? ` (${low.toLowerCase()})` : ''} to ${max}${high ? ` (${high.toLowerCase()})` : ''}`,
      lines: (level) => `Lines are ${level} intervals`,
      bands: (level) => `Bands are ${level} intervals; those of other lines stand in the table`,
      inTable: (level) => `Intervals of ${level} stand in the table behind the figure`,
      rankBars: 'A bar goes over all ranks that cannot be told apart from a row’s own',
      inBrackets: (interval) => `Each value is followed by its ${interval}`,
      bases: (least, most) => `Bases: ${least} to ${most} answers`,
      base: (n, each) => `Base: ${n} ${n === '1' ? 'answer' : 'answers'}${each ? ' each' : ''}`,
      basesUnknown: 'Bases were not published',
      note: 'Note',
      change: 'Change',
      notClear: 'not clear',
      difference: (from) => `Difference from ${from}`,
      targetLine: (value) => `Target ${value}`,
      versus: {
        overall: 'all',
        rest: 'the rest',
        best: 'the best',
        target: (value) => `the target of ${value}`,
        group: (label) => label,
        publisher: (name) => name
      },
      p: (adjustment) => (adjustment ? `p (${adjustments[adjustment]})` : 'p'),
      rankHeading: 'Rank',
      rankSays: (pairs) =>
        `A rank is a range: the places that cannot be told apart, by tests over ${pairs === '1' ? 'one pair' : `all ${pairs} pairs, adjusted by Holm`}.`,
      fit: (explained, f, df1, df2, p, clear) =>
        `Together they explain ${explained} of how the outcome varies, ${clear ? 'clearly more than nothing' : 'not clearly more than nothing'}: Wald’s F = ${f} on ${df1} and ${df2} degrees of freedom, p ${p.startsWith('<') ? p : `= ${p}`}.`,
      association: (f, df1, df2, p, clear) =>
        `The rows ${clear ? 'differ' : 'cannot be told apart'} in these answers as a whole: Rao and Scott’s F = ${f} on ${df1} and ${df2} degrees of freedom, p ${p.startsWith('<') ? p : `= ${p}`}.`,
      baseHeading: 'Base',
      publishedHeading: 'Published',
      valueHeading: 'Value',
      cautions: {
        base: (from, to) => `† Small base (${from} to ${to}): read with care.`,
        review:
          '‡ Meets NCHS’s presentation standard, which would have a statistician look at it first: its precision rests on fewer than 8 degrees of freedom, or it is of nobody or everybody.',
        complement: '§ What is left to 100% is not precise enough to be shown by NCHS’s presentation standard.'
      },
      interval: {
        t: (design) => `Intervals of means, scores and totals are t intervals${account(design)}.`,
        logit: (design) => `Intervals of shares are logit intervals${account(design)}.`,
        wilson: (design) => `Intervals of shares are Wilson intervals${account(design)}.`,
        'korn-graubard': (design) => `Intervals of shares are Korn-Graubard intervals${account(design)}.`,
        'korn-graubard-nchs': (design) =>
          `Intervals of shares are Korn-Graubard intervals as NCHS caps them${account(design)}.`,
        woodruff: (design) => `Intervals of quantiles are Woodruff intervals${account(design)}.`,
        jackknife: () =>
          'Intervals of importance are t intervals by a jackknife that leaves out clusters in turn, cut off at 0% and 100%.',
        replicates: (design) => `Intervals of importance are t intervals${account(design)}, cut off at 0% and 100%.`,
        'woodruff logit': (design) =>
          `Where an end would lie beyond all answers, the Woodruff interval is made on the logit scale${design.length === 0 ? '' : ' instead'}.`,
        exact: 'The interval of a share of nobody or everybody is exact.',
        published: 'Intervals are those of the source.',
        'published standard error': 'Intervals are made from the published standard errors.',
        delta:
          'Intervals of returns carry the uncertainty of estimated inputs, whose sources are independent (delta method).',
        'simple random sample': 'Intervals are as if from a simple random sample.'
      },
      benchmark: (label) => `The vertical line stands at the benchmark: ${label}.`,
      hiddenAt: (wave, reason) => `${wave}: ${lowerFirst(reason)}`,
      nonprobability: 'The sample is not a random one: intervals show the spread of answers, not who was missed.',
      comparisons: (from, level, n, adjustment, unclear) =>
        `${from === null ? 'Changes are differences of the two values shown' : `Signed numbers are differences from ${from}`}, with ${level} intervals, tested by ${adjustments[adjustment]} over ${n} ${n === '1' ? 'comparison' : 'comparisons'}${unclear === null ? '' : `; “not clear” is p of ${unclear} or more`}.`,
      differencesExact:
        'Differences are taken before rounding, so they may not be exactly those of the rounded values.',
      beyondRows: (n) => `All includes ${n} answers that are in no row.`,
      publishedBare: 'no interval, since none was published, nor what one needs.',
      scaleStarts: (at) => `The scale starts at ${at}.`,
      source: 'Source',
      table: 'Table behind the figure',
      scrolls: 'The table scrolls sideways.',
      link: 'Link',
      rowOf: (label, values) => `${label}: ${values}`
    },
    about: {
      heading: 'About the data',
      rows: (read, used, refused) => `${read} read, ${used} used, ${refused} refused`,
      figures: (read, used, refused) => `${read} figures read, ${used} used, ${refused} refused`,
      population: 'Who',
      fieldwork: 'When',
      sample: 'Sample',
      samples: { probability: 'Random (probability) sample', nonprobability: 'Not a random sample' },
      sampleUnknown: 'Not published',
      design: 'Design',
      designNone: 'none: every row counts the same',
      weights: 'weights',
      strata: (n) => `${n} strata`,
      clusters: (n, stages) => `${n} clusters${stages > 1 ? ', drawn in two stages' : ''}`,
      finite: 'finite population',
      replicates: (n, kind) => `${n} replicate weights (${kind})`,
      lonely: {
        remove: 'a stratum with one cluster adds nothing to variances',
        adjust: 'a stratum with one cluster adds the square of its total',
        average: 'a stratum with one cluster adds as much as the others on average'
      },
      weighting: 'Weighting',
      weightingSays: ({ method, margins, units, effective, effect, before, least, most, trimmed }) =>
        `${weightings[method]} to the population by ${list.format(margins)}. Weights go from ${least} to ${most} times their mean, so that ${units} count as ${effective} (design effect ${effect}, ${before} before).${trimmed === null ? '' : ` ${trimmed} were trimmed.`} Intervals know of the weighting.`,
      presentation:
        'Shares have to meet the presentation standard of NCHS, too: ‡ marks those that it would have looked at first, § those whose rest up to 100% it would not show.',
      bases: 'Base rules',
      basesSay: (suppress, caution) =>
        `Below ${suppress} answers, or as many effective ones, a value is not shown; below ${caution} it carries a †.`,
      disclosure: (minimum) => `A value of fewer than ${minimum} people is not shown.`,
      data: 'Status',
      rowsHeading: 'Rows',
      answering: {
        heading: 'Who answered',
        column: 'Question',
        wave: 'Wave',
        asked: 'Asked',
        answered: 'Answered',
        missing: 'No answer',
        notAsked: 'Not asked',
        empty: 'Left empty',
        unknown: 'Not known',
        reason: (text, n) => `${text}: ${n}`,
        few: (minimum) => `fewer than ${minimum}`,
        rounded: (minimum) => `Counts are rounded down to multiples of ${minimum}, to protect people.`
      },
      sources: 'Source',
      download: 'Every number of this report, unrounded',
      numbers: 'Numbers'
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
    inline: {
      genders: [],
      moved: (way) => ({ up: 'rose', down: 'fell', level: 'did not clearly change' })[way],
      compared: (way) => ({ up: 'above', down: 'below', level: 'not clearly apart from' })[way],
      place: (place, end) => (place === 1 ? end : `${places[place] ?? ordinal(place)} ${end}`),
      ranked: (place, of, end) => `${place} of ${of}, the ${end} being 1st`,
      places: (from, to) => (to === null ? `clearly ${from}` : `from ${from} to ${to} as far as the sample can tell`),
      placeHidden: '(no place: one of the values is not shown)',
      placeless: '(no place: made of those that have one)',
      rest: 'All others',
      itself: '(no difference: it is compared with itself)',
      bases: (left, right) => `${left} and ${right} answers`,
      more: (percent) => `${percent} more`,
      less: (percent) => `${percent} less`,
      onScale: (value, min, max) => `${value} on the scale from ${min} to ${max}`,
      effective: (n) => `after weighting worth ${n} that count the same`,
      sources: 'Sources',
      terms: 'Terms',
      back: (n) => `Back to place ${n} in the text`
    },
    claims
  }
}
