/** Every message, as its reader gets it, in one golden: read it as a user would before accepting a change. */
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerProject, type Edit, prepareProject, problemText, projectOf } from './project.ts'

const codebook = 'data/service/dataset.yaml'
const answers = 'data/service/answers.csv'
const published = 'data/service-published/dataset.yaml'
const figures = 'data/service-published/figures.csv'
const report = 'reports/service/index.md'
const site = 'reports/site.yaml'
const value = ':value{of=ease sector=utilities wave=before}'
const prose = (text: string): Edit => [report, value, text]
const chart = (attributes: string, headline = 'A finding'): Edit => [
  report,
  '## Charts',
  `::chart[${headline}]{${attributes}}`
]

const query = (name: string, sql: string, attributes = ''): Edit => [
  report,
  '## Charts',
  `\`\`\`sql name=${name}\n${sql}\n\`\`\`\n\n::chart[A finding]{sql=${name} ${attributes}}\n\n## Charts`
]

const derived = (name: string, column: string): Edit => [codebook, 'measures:\n', `  ${name}: ${column}\nmeasures:\n`]

/** A ledger beside the survey, with these measures, and what the narrative makes of it. */
const ledger = (measures: string, prose: string, keys = ''): Edit[] => [
  [
    'data/ledger/dataset.yaml',
    null,
    `title: Ledger\nkind: records\nstatus: synthetic\n${keys}files: [rows.csv]\ncolumns:\n  team: { values: { a: A, b: B } }\n  spent: { type: number }\n  planned: { type: number }\nmeasures:\n  spent: { total: spent, currency: GBP }\n${measures}`
  ],
  ['data/ledger/rows.csv', null, 'team,spent,planned\na,120,100\nb,0,50\n'],
  [report, 'datasets: [service, service-published]', 'datasets: [service, service-published, ledger]'],
  [report, '## Charts', `${prose}\n\n## Charts`]
]

/** What an author did, and how. */
const mistakes: Record<string, Edit[]> = {
  // The narrative
  'a target that there is not, one of waves without days, and a path without a trend': [
    prose(':target{csat-90} and :claim[on track]{of=csat-90 is=on-track}'),
    [
      codebook,
      'measures:\n',
      'targets: { easier: { of: ease, to: 8, from: 6, start: 2020-01-01, due: 2021-12-31 } }\nmeasures:\n'
    ],
    [
      report,
      '## Charts',
      '::chart[A finding]{id=path of=called by=sector target=easier}\n\n::targets[A finding]\n\n## Charts'
    ]
  ],
  'targets that no measure can have, of nothing that there is, and on days in no order': [
    [
      codebook,
      'measures:\n',
      'targets:\n  a: { of: eas, to: 8, start: 2020-01-01, due: 2021-12-31 }\n  nps: { of: nps, where: { secotr: banks }, to: 400, from: 0, start: 2020-01-01, due: 2019-12-31 }\nmeasures:\n'
    ]
  ],
  'key findings for somebody that the site does not know': [
    [report, '## Charts', ':::keyfindings{for=marketing}\n- One.\n:::\n\n## Charts']
  ],
  'an unknown measure': [prose(':value{of=eas sector=utilities wave=before}')],
  'a measure of a dataset that the report does not name': [prose(':value{of=other.ease wave=before}')],
  'an unknown dimension': [prose(':value{of=ease secotr=utilities wave=before}')],
  'an unknown value': [prose(':value{of=ease sector=utilties wave=before}')],
  'an unknown wave': [prose(':value{of=ease sector=utilities wave=befor}')],
  'an unknown attribute': [chart('of=called by=sector hilight=utilities')],
  'a duplicate attribute': [prose(':value{of=ease sector=utilities sector=banks wave=before}')],
  'a missing attribute': [prose(':value{sector=utilities}')],
  'an attribute with a value that it cannot have': [chart('of=called by=sector form=pie')],
  'an id written with #': [chart('#ease2 of=called by=sector')],
  'the same a year before, of waves that are no periods, and what is before the first': [
    prose(':change{of=ease sector=utilities from=year-ago to=during} :gap{of=ease wave=during versus=year-ago}'),
    [
      report,
      '## Charts',
      '::chart[A finding]{of=ease by=sector across=month}\n\n:value{of=ease wave=previous} :change{of=ease from=previous to=before}'
    ]
  ],
  'a wave not named': [prose(':value{of=ease sector=utilities}')],
  'a wave where there is none': [prose(':value{of=nps wave=before}')],
  'a figure that was not published': [prose(':value{of=service-published.ease sector=banks wave=before}')],
  'a change of what was taken once': [prose(':change{of=nps}')],
  'a name of two things': [prose(':name{sector=utilities wave=before}')],
  'a name of nothing known': [prose(':name{sector=utilites} and :name{branch=utilities}')],
  'what a number cannot show, and digits that it cannot have': [
    prose(':value{of=ease sector=utilities wave=before show="interval p"} :value{of=nps digits=4}')
  ],
  'digits of words, and what words agree with where they do not': [
    prose(':change{of=ease sector=utilities as=words digits=2} :change{of=ease sector=utilities as=words agree=f}')
  ],
  'a case where numbers have none': [prose(':value{of=ease sector=utilities wave=before case=abl}')],
  'words about published values': [
    prose(':gap{of=service-published.ease sector=utilities wave=before versus=7.5 as=words}')
  ],
  'a gap from nothing that there is, from itself, and of everybody': [
    prose(
      ':gap{of=nps sector=utilities versus=al} :gap{of=nps sector=utilities versus="sector=utilities"} :gap{of=nps versus=rest}'
    )
  ],
  'a gap of a dimension that is not held': [prose(':gap{of=nps sector=utilities by=region versus=rest}')],
  'a rank from no end, of a net, and among no values': [
    prose(':rank{of=called sector=utilities} :rank{of=ease sector=retail wave=before} :rank{of=ease wave=before}')
  ],
  'a rank among what was not published': [
    prose(':rank{of=service-published.ease sector=utilities wave=before from=highest}')
  ],
  'a base that was not published': [prose(':base{of=service-published.ease sector=utilities wave=before}')],
  'a name in a case that nobody wrote, and of no page': [
    prose(':name{sector=online case=loc} :name{of=nps case=loc} :name{sector}')
  ],
  'a source and a term that there are not': [prose(':cite{institut} :cite :term{nps}')],
  'a term and a source that are not described': [
    prose(':term{nps} :cite{book}'),
    ['reports/glossary.yaml', null, 'nps: { term: NPS }\n'],
    ['reports/sources.yaml', null, 'book: { title: A book, url: www.example.org }\n']
  ],
  'a number that is marked and is none': [prose(':num{12}')],
  'a gap in a link': [prose('[so :gap{of=nps sector=utilities versus=rest}](https://example.org)')],
  'an unknown directive': [
    prose(':valeu{of=ease wave=before} and'),
    ['reports/service/index.md', '## Charts', '::chrt[A finding]{of=called}']
  ],
  'a leaf directive in a sentence': [prose(':chart[A finding]{of=called by=sector}')],
  'a chart without a headline': [[report, '## Charts', '::chart{of=called by=sector id=bare}']],
  'a chart by what is no dimension': [chart('of=called by=person')],
  'a chart by a dimension held at one value': [chart('of=called by=sector sector=banks')],
  'a chart of two units': [chart('of="called nps"')],
  'panels of a form that has none, of no rows, and of what the rows are': [
    [
      report,
      '## Charts',
      [
        'of=called by=sector form=league facet=region',
        'of="called nps" by=sector form=quadrant facet=region',
        'of=called facet=region',
        'of=called by=region facet=region',
        'of=called by=sector facet=region show=rank'
      ]
        .map((asked, index) => `::chart[A finding]{id=f${index} ${asked}}`)
        .join('\n\n')
    ]
  ],
  'rows sorted by the ends of a scale that the chart does not add up': [chart('of=called by=sector sort=high')],
  'a quadrant of neither a dimension nor importance, and one of too many measures': [
    prose(
      '\n\n::chart[A finding]{of="called minutes" form=quadrant}\n\n::chart[A finding]{of="called minutes nps" by=sector form=quadrant}\n\n'
    )
  ],
  'drivers without an importance for each, on several scales, of which less is better, and in another form': [
    prose(
      [
        'of="called called" importance="nps nps nps"',
        'of="called called" importance="nps minutes"',
        'of="called nps" importance="nps nps"',
        'of="minutes minutes" importance="called called"',
        'of="called nps" importance="called called" form=bar',
        'of="called nps" importance="called called" by=sector',
        'of=called importance=nps'
      ]
        .map((attributes) => `\n\n::chart[A finding]{${attributes}}\n\n`)
        .join('')
    )
  ],
  'a dumbbell of one wave': [chart('of=called by=sector form=dumbbell')],
  'a highlight that is no row': [chart('of=called by=sector highlight=bank')],
  'across where there are no waves': [chart('of=called by=sector across=wave')],
  'two figures with one id': [chart('of=called by=sector id=called')],
  'an unclosed brace': [prose(':value{of=ease sector=utilities wave=before and so on')],
  'a sign without quotes': [prose(':value{of=ease where=minutes>=5 wave=before}')],
  'an apostrophe without quotes': [prose(":value{of=ease sector=utility's wave=before}")],
  'escaped quotes': [prose(':value{of="ea\\"se" wave=before}')],
  'a leaf directive on two lines': [[report, '## Charts', '::chart[A finding]{of=called\nby=sector}']],
  'a leaf directive with text behind it': [[report, '## Charts', '::chart[A finding]{of=called by=sector} as said']],
  'a directive inside HTML': [[report, '## Charts', '<div>\n:value{of=nps}\n</div>']],
  'HTML, an image, a second title and a bad link': [
    [report, '## Charts', '<b>bold</b> ![a picture](picture.png) [here](javascript:alert(1))\n\n# Another title']
  ],
  'a block that is not closed': [[report, '## Charts', ':::note[A caveat]\nIt is so.']],
  'a line that closes nothing': [[report, '## Charts', ':::tabs\n:::tab[A]\na\n:::\n:::tab[B]\nb\n:::\n:::']],
  'a block with nothing in it, without its words, and with an attribute': [
    [report, '## Charts', ':::note\n:::\n\n:::details\nMore.\n:::\n\n:::note{tone=grave}\nText.\n:::']
  ],
  'tabs that are none': [
    [
      report,
      '## Charts',
      '::::tabs\n:::tab[A]\na\n:::\nb\n::::\n\n::::tabs\n:::tab[C]\nc\n:::\n::::\n\n:::tab[D]\nd\n:::'
    ]
  ],
  'a figure that is named and not there': [prose(':ref{fig=caled} and :ref{fig="costs/spend"}')],
  'rows that cannot be kept to': [
    chart('of=called by=sector where="sector=bank|utilities"'),
    [
      report,
      '::chart[Utilities get',
      '::table[A]{of=nps by=sector where="region=north|south"}\n\n::chart[Utilities get'
    ],
    [report, '::table[Loyalty', '::table[B]{of=nps by=sector where=north}\n\n::table[Loyalty'],
    [report, 'by=sector}\n', 'by=sector top=3}\n']
  ],
  'pages that there are not': [[report, '## Charts', '::pages{by=sector}']],
  'key findings that are more than a list, twice, and too many': [
    [report, '## Charts', ':::keyfindings\n- One.\n\nMore.\n:::\n\n:::keyfindings\n- Two.\n:::']
  ],
  'too many key findings': [[report, '## Charts', ':::keyfindings\n- A\n- B\n- C\n- D\n- E\n- F\n:::']],
  'evidence of a survey, and of nothing': [
    [report, '## Charts', '::evidence{dataset=service}\n\n::evidence{dataset=servic}'],
    [report, '::chart[Utilities get', '::method\n\n::method{dataset=service}\n\n::chart[Utilities get']
  ],
  'quotes of what may not be shown': [
    derived('comment', '{ role: text, from: person }'),
    [report, '## Charts', '::quotes{of=comment top=3}\n\n::quotes{of=coment top=3}\n\n::quotes{of=person top=0}']
  ],
  'quotes of too few': [
    derived('comment', '{ role: text, publish: true, from: person }'),
    [codebook, 'unit: person }', 'unit: person }\ndisclosure: { minimum: 30 }'],
    [report, '## Charts', '::quotes{of=comment sector=banks top=3}']
  ],
  'no front matter': [[report, null, 'Only prose.\n']],
  'front matter with a key that it cannot have': [[report, 'summary:', 'sumary:']],
  'a date that does not exist': [[report, '2025-04-10', '2025-02-30']],
  'an unknown dataset': [[report, '[service, service-published]', '[servce]']],
  'claims that the data do not bear out': [
    prose(
      ':claim[the lowest of any sector]{of=ease sector=online wave=during is=lowest by=sector} :claim[all]{of=called is=above than=60% among=all by=region}'
    )
  ],
  'a claim that rests on hidden values': [
    prose(':claim[the most calls]{of=called sector=supermarkets is=highest by=sector}')
  ],
  'a claim on some of the published figures': [
    prose(':claim[the lowest]{of=service-published.called sector=banks is=lowest by=sector}'),
    [published, 'banks: Banks', 'banks: Banks, shops: Shops']
  ],
  'a claim that is not clear': [prose(':claim[more than half]{of=called sector=supermarkets is=minority}')],
  'claims without words, with an unknown form, and with attributes that mean nothing': [
    prose(
      ':claim{of=ease wave=during is=above than=5} :claim[a]{of=ease is=lowst} :claim[b]{of=ease wave=during is=majority than=5} :claim[c]{of=called is=rank by=sector sector=banks}'
    )
  ],
  'claims that do not say with what, of which, or of how many': [
    prose(
      ':claim[a]{of=ease wave=during is=above} :claim[b]{of=ease wave=during is=lowest} :claim[c]{of=ease wave=during is=lowest by=sector} :claim[d]{of=ease is=fell by=sector}'
    )
  ],
  'claims of what cannot be compared': [
    prose(
      ':claim[a]{of=nps is=majority} :claim[b]{of=nps sector=online is=times n=2 versus="sector=utilities"} :claim[c]{of=called is=above versus=nps} :claim[d]{of=called is=about than=40}'
    )
  ],
  'an order of what a driver adds': [
    prose(':claim[mostly this]{of="matters/recommend matters/ease" wave=during is=highest}'),
    [codebook, 'measures:\n', 'measures:\n  matters: { drivers: [recommend, ease], outcome: minutes }\n']
  ],
  'places that there are not': [
    prose(
      ':claim[a]{of=called sector=online is=top n=9 from=highest by=sector} :claim[b]{of=called sector=online is=rank n=2 by=sector}'
    )
  ],
  'a condition around a figure, and with words': [
    [
      report,
      '## Charts',
      ':::when[Words]{of=ease sector=utilities is=fell}\nA.\n:::\n\n:::when{of=ease sector=utilities is=fell}\n::table[A finding]{of=called by=sector id=inner}\n:::\n\n## Charts'
    ]
  ],
  'a passage without its end': [[report, '## Charts', ':::when{of=ease sector=utilities is=fell}\nA.\n\n## Charts']],
  // The codebook
  'a bad YAML key': [[codebook, 'population:', 'populaton:']],
  'a bad key in a column': [[codebook, 'question: How', 'qestion: How']],
  'a missing key': [[codebook, 'status: synthetic\n', '']],
  'a status that there is not': [[codebook, 'status: synthetic', 'status: fake']],
  'a kind that there is not': [[codebook, 'kind: survey', 'kind: poll']],
  'YAML that is none': [[codebook, 'title: Service', 'title: "Service']],
  'a key twice': [[codebook, 'kind: survey', 'kind: survey\nkind: survey']],
  'an unquoted star and number sign': [
    [codebook, 'label: Likelihood to recommend', 'label: Likelihood #1'],
    [codebook, 'label: Called them', 'label: *CALLED']
  ],
  'a column of no kind': [
    [codebook, 'minutes: { label: Minutes on the line, type: number,', 'minutes: { label: Minutes on the line,']
  ],
  'a column that the file does not have': [
    [codebook, 'weight: { type: number }', 'weight: { type: number, from: wieght }']
  ],
  'a wave that is not named': [
    [codebook, '{ before: ease_before, during: ease_during }', '{ before: ease_before, after: ease_during }']
  ],
  'a value within nothing': [[codebook, 'label: Online shops, within: retail', 'label: Online shops, within: retial']],
  'a condition that cannot be read': [[codebook, 'called = yes', 'if called']],
  'a condition on an unknown code': [[codebook, 'called = yes', 'called = si']],
  'a condition that asks for an order of codes, and one on a text': [
    [codebook, 'called = yes', 'called > yes'],
    derived('late', '{ all: ["minutes >= long", "person = P001"], values: { yes: Late, no: In time } }')
  ],
  'a recode that leaves codes out, and takes others twice': [
    derived(
      'kind',
      '{ recode: sector, values: { shops: { label: Shops, of: [retail, onlin] }, web: { label: Web, of: [online] }, other: Other } }'
    )
  ],
  'bands that overlap, and leave out a step of the scale': [
    derived(
      'liking',
      '{ recode: recommend, values: { low: { label: Low, to: 6 }, mid: { label: Middle, from: 6, to: 8 }, high: { label: High, from: 10 } } }'
    )
  ],
  'a band with two ends, and one that ends before it begins': [
    derived(
      'long',
      '{ recode: minutes, values: { a: { label: A, to: 6, below: 7 }, b: { label: B, from: 9, to: 8 }, c: { label: C, from: ten } } }'
    )
  ],
  'numbers in no band': [
    derived('long', '{ recode: minutes, values: { short: { label: Short, to: 2 }, long: { label: Long, from: 10 } } }')
  ],
  'a sum that says too much, and an average of different scales': [
    derived('a', '{ sum: [recommend, weight], answered: 1, reverse: [weight, minutes] }'),
    derived('b', '{ average: [recommend, minutes] }'),
    derived('c', '{ average: [recommend, sector], answered: 3 }')
  ],
  'a key that means nothing of a derived column': [derived('d', '{ sum: [recommend, weight], missing: { 99: No } }')],
  'a sum of a scale in which some may be missing': [derived('a', '{ sum: [recommend, weight], answered: 1 }')],
  'a difference of one, and one with a unit of time': [
    derived('a', '{ difference: [minutes] }'),
    derived('b', '{ difference: [minutes, weight], unit: days }')
  ],
  'columns that are made of each other': [
    derived('a', '{ sum: [b, minutes] }'),
    derived('b', '{ difference: [a, weight] }')
  ],
  'a condition without the labels of its answers': [derived('late', '{ when: "minutes > 10" }')],
  'a column that is made in two ways': [derived('a', '{ sum: [weight, minutes], average: [weight, minutes] }')],
  'what counts as a value, of a column that stands in the file': [
    [codebook, 'values: { north: North, south: South }', 'values: { north: { label: North, of: [n] }, south: South }']
  ],
  'open numbers that are to be published': [
    [codebook, 'weight: { type: number }', 'weight: { type: number, publish: true }']
  ],
  'answers in a cell, and nothing says what stands between them': [
    derived('ways', '{ from: called, options: { "yes": "Yes", "no": "No" } }')
  ],
  'a set that no file knows': [derived('ways', '{ set: $ways }')],
  'rows that bear a name that is taken': [
    derived('x', '{ type: number, rows: { "y": Y } }'),
    derived('x_y', '{ type: number, from: minutes }')
  ],
  'several conditions, and nothing says how they go together': [[codebook, 'asked: "called = yes"', 'asked: {}']],
  'a constant where the file has the column': [
    derived('a', '{ type: number, from: { before: minutes }, constant: { before: 1 } }')
  ],
  'a constant of a category': [
    derived('b', '{ values: { 1: One }, from: minutes, constant: { before: 1 }, decimal: "," }')
  ],
  'a wave of no file, and a file of no wave': [
    [codebook, '[answers.csv]', '[{ path: answers.csv, wave: before }, answers.csv]']
  ],
  'a column called wave, where waves are files': [
    [codebook, '[answers.csv]', '[{ path: answers.csv, wave: before }]'],
    [codebook, '  called: {', '  wave: { from: called, values: { "yes": "Yes", "no": "No" } }\n  called: {']
  ],
  'a measure without a statistic': [[codebook, 'nps: { nps: recommend }', 'nps: { better: higher }']],
  'a measure of an unknown column': [[codebook, 'nps: recommend', 'nps: recomend']],
  'an NPS of the wrong scale': [
    [codebook, 'recommend, scale: { min: 0, max: 10 }', 'recommend, scale: { min: 1, max: 10 }']
  ],
  'a mean of categories': [[codebook, 'minutes: { mean: minutes,', 'minutes: { mean: sector,']],
  'a share without answers': [[codebook, 'called: { share: called, answers: ["yes"] }', 'called: { share: called }']],
  'a share of an unknown answer': [[codebook, 'answers: ["yes"]', 'answers: ["ja"]']],
  'an option of another statistic': [
    [codebook, 'nps: { nps: recommend }', 'nps: { nps: recommend, answers: [9, 10] }']
  ],
  'an effort score that does not say its form': [[codebook, 'nps: { nps: recommend }', 'nps: { ces: recommend }']],
  'a net score whose two sides meet': [
    [codebook, 'nps: { nps: recommend }', 'nps: { net: recommend, top: top 6, bottom: bottom 6 }']
  ],
  'a quantile that does not say which': [[codebook, 'minutes: { mean: minutes,', 'minutes: { quantile: minutes,']],
  'an index of an unknown measure, without its form': [
    [codebook, 'nps: { nps: recommend }', 'nps: { nps: recommend }\n  index: { index: { ease: 2, csat: 1 } }']
  ],
  'an index of what has no ends': [
    [
      codebook,
      'nps: { nps: recommend }',
      'nps: { nps: recommend }\n  index: { index: { ease: 2, minutes: 1 }, form: acsi }'
    ]
  ],
  'drivers of nothing': [[codebook, 'nps: { nps: recommend }', 'nps: { drivers: [recommend, minutes] }']],
  'odds of an outcome that is a number': [
    [codebook, 'nps: { nps: recommend }', 'nps: { drivers: [recommend, weight], outcome: minutes, method: odds }']
  ],
  'importance under weighting to margins': [
    [codebook, 'nps: { nps: recommend }', 'nps: { drivers: [recommend, weight], outcome: minutes }'],
    [
      codebook,
      'unit: person }',
      'unit: person, weighting: { method: raking, margins: { region: { north: 500, south: 500 } } } }'
    ]
  ],
  'a measure of parts, none of them named': [
    [codebook, 'nps: { nps: recommend }', 'nps: { nps: recommend }\n  calls: { distribution: called }'],
    prose(':value{of=calls}')
  ],
  'a part that a measure has not': [prose(':value{of=nps/promotors}')],
  'two stages without the population': [[codebook, 'clusters: person', 'clusters: [region, person]']],
  'a population smaller than the sample': [[codebook, 'unit: person }', 'unit: person, fpc: weight }']],
  'replicates that do not say how they count': [
    [codebook, 'strata: region, clusters: person, unit: person', 'replicates: { kind: other, columns: w1..w8 }']
  ],
  'replicate weights that the file has not': [
    [codebook, 'strata: region, clusters: person, unit: person', 'replicates: { kind: JK1, columns: w1..w2 }']
  ],
  'margins that do not fit each other': [
    [
      codebook,
      'unit: person }',
      'unit: person, weighting: { method: raking, margins: { region: { north: 500, south: 500 }, called: { "yes": 400, "no": 500 } } } }'
    ]
  ],
  'a margin of an unknown category, and bounds that bind nothing': [
    [
      codebook,
      'unit: person }',
      'unit: person, weighting: { method: logit, bounds: [1.2, 3], margins: { region: { north: 500, soth: 500 } } } }'
    ]
  ],
  'a figure against the best, and nobody said which way is good': [chart('of=called by=sector versus=best')],
  'a target that the codebook does not name': [chart('of=called by=sector versus=target')],
  'a target in the codebook that cannot be reached': [
    [codebook, 'called: { share: called, answers: ["yes"]', 'called: { share: called, answers: ["yes"], target: 140%'],
    chart('of=called by=sector versus=target')
  ],
  'a break of the first wave, and one without a label': [
    [codebook, 'before: Before, during: During', 'before: { label: Before, break: New }, during: { break: Online }']
  ],
  'a wave with one day, one that ends before it begins, and one out of order': [
    [
      codebook,
      'before: Before, during: During',
      'before: { label: Before, from: 2025-03-01, to: 2025-02-01 }, during: { label: During, from: 2025-01-01, to: 2025-06-30 }, after: { label: After, to: 2025-07-31 }'
    ]
  ],
  'a target beyond the scale': [chart('of=ease by=sector wave=during versus=11')],
  'a target of more than all': [chart('of=called by=sector versus=120%')],
  'several measures against one number': [
    [report, '## Charts', '::table[A finding]{of="called nps" by=sector versus=80%}']
  ],
  'waves in rows and in columns': [
    [codebook, 'region: { values: { north: North, south: South } }', 'region: { role: wave }']
  ],
  'a weight that is no number': [[codebook, 'weights: weight', 'weights: region']],
  'a design of an unknown column': [[codebook, 'strata: region', 'strata: regoin']],
  'no design': [[codebook, 'design: { weights: weight, strata: region, clusters: person, unit: person }\n', '']],
  'a dimension with the name of an attribute': [
    [codebook, '  called: { label', '  wave: { from: called, values: { "yes": "Yes", "no": "No" } }\n  called: { label']
  ],
  'a file that is not there': [[codebook, '[answers.csv]', '[answer.csv]']],
  'a folder that is named like a data file': [
    [codebook, '[answers.csv]', '[answers.xlsx]'],
    ['data/service/answers.xlsx/sheet.csv', null, 'person\n']
  ],
  'a file of an unknown format': [[codebook, '[answers.csv]', '[dataset.yaml]']],
  'a file listed twice': [[codebook, '[answers.csv]', '[answers.csv, ../service/answers.csv]']],
  'a file named from the top of the machine': [[codebook, '[answers.csv]', '[/data/answers.csv]']],
  'a sign between thousands that numbers have too': [
    [codebook, 'weight: { type: number }', 'weight: { type: number, group: "." }'],
    derived('a', '{ type: number, from: minutes, group: "0" }')
  ],
  'patterns that are of no date': [
    derived('a', '{ type: date, from: minutes, format: DD MMM YYYY }'),
    derived('b', '{ type: date, from: minutes, format: "%d.%m.%Y" }'),
    derived('c', '{ type: date, from: minutes, format: DD.mm.YYYY }'),
    derived('d', '{ type: date, from: minutes, format: DMYYYY }')
  ],
  'cells that would mean two things': [
    derived(
      'a',
      '{ from: called, delimiter: ";", options: { b: { label: B, from: yes }, c: { label: C, from: yes }, d: { label: D, from: "yes;no" } } }'
    ),
    derived('e', '{ options: { called: Called }, mentioned: ["yes"], not_mentioned: ["yes"], missing: { "yes": No } }'),
    derived('f', '{ type: number, from: minutes, missing: { 99: No, 99.0: None } }')
  ],
  'a codebook that is not UTF-8': [[codebook, null, Buffer.from('title: Z\u00fcrich\n', 'latin1')]],
  'several mistakes at once': [
    [codebook, 'status: synthetic', 'status: synthethic'],
    [codebook, 'population:', 'populaton:'],
    [codebook, 'label: Online shops, within: retail', 'label: Online shops, within: retial'],
    [codebook, 'nps: recommend', 'nps: recomend'],
    [report, 'date: 2025-04-10', 'date: 10 April']
  ],
  'a title with a colon': [[report, 'title: Utilities are', 'title: Utilities: they are']],
  'names that no narrative could write': [
    [codebook, '  called: { label: Called them', '  have called: { from: called, label: Called them'],
    [codebook, '  nps: { nps: recommend }', '  n.p.s: { nps: recommend }']
  ],
  'a minimum of people without the people': [
    [codebook, 'unit: person }', '}'],
    [codebook, 'clusters: person, }', 'clusters: person }\ndisclosure: { minimum: 10 }']
  ],
  'totals for readers without a word of what, and without a rule': [
    [codebook, 'unit: person }', 'unit: person }\npublish: totals']
  ],
  'what readers may ask without totals': [
    [codebook, 'unit: person }', 'unit: person }\nexplore: { dimensions: [sector] }']
  ],
  'totals by what there is not': [
    [
      codebook,
      'unit: person }',
      'unit: person }\npublish: totals\nexplore: { dimensions: [sectr, region, region], measures: [eas, ease], together: 4 }'
    ]
  ],
  'a caution that would never show': [[codebook, 'caution: 10', 'caution: 4']],
  'a design by a paired column': [[codebook, 'weights: weight', 'weights: ease']],
  'an answer that is missing too': [
    [codebook, 'ease: { mean: ease, better: higher }', 'ease: { share: ease, answers: [10, 99] }']
  ],
  'a fieldwork that never was': [[codebook, 'to: 2025-03-31', 'to: 2025-03-32']],
  // The data
  'bad cells': [
    [answers, 'P001,', 'P001,1'],
    [answers, ',yes,', ',maybe,'],
    [answers, ',supermarkets,', ',supermarket,']
  ],
  'a bad cell that may hold what somebody wrote': [[answers, ',no,\n', ',call me at jo@example.org,\n']],
  'a value outside its scale': [[answers, ',utilities,', ',utilities,1']],
  'an answer of somebody who was not asked': [[answers, ',no,\n', ',no,12\n']],
  'a row with a cell too many': [[answers, 'P001,', 'P001,,']],
  'a header with a name twice': [[answers, 'recommend,called', 'called,called']],
  'an empty file': [[answers, null, '']],
  'a row without a weight, and one with a negative': [
    [answers, 'P001,0.99,', 'P001,,'],
    [answers, 'P002,', 'P002,-']
  ],
  'a quote that is not closed': [[answers, ',supermarkets,', ',"supermarkets,']],
  'a quote inside a cell': [[answers, ',supermarkets,', ',super"markets,']],
  'semicolons for commas': [[answers, null, 'person;weight\nP1;2\n']],
  'a stratum with one cluster': [
    [answers, ',south,', ',north,'],
    [codebook, 'clusters: person', 'clusters: region'],
    [codebook, 'unit: person', 'unit: person, nest: true']
  ],
  'clusters in two strata': [[codebook, 'strata: region', 'strata: sector']],
  'two published rows with one key': [[figures, 'called,banks,,30', 'called,utilities,,31']],
  'a published row with bad cells': [
    [figures, 'ease,utilities,before,7.0,,institute', 'eas,utilites,befor,7 points,few,instiute']
  ],
  'a published value out of range': [
    [figures, 'ease,utilities,before,7.0', 'ease,utilities,before,70'],
    [figures, '40,250', '40,2.5']
  ],
  'a published file with a column too many': [[figures, 'measure,sector', 'measure,branch']],
  'a comma in a text between braces': [[codebook, 'label: Sector\n', 'label: { en: Sector, or branch, tr: Sektör }\n']],
  'a wrong code in a codebook, which narratives have right': [
    [codebook, 'utilities: Utilities', 'utilties: Utilities']
  ],
  'a published measure beside one that it is not like': [chart('of=nps by=sector beside=service-published.ease')],
  'a bad key in a published codebook': [[published, 'publisher:', 'publsher:']],
  'a row that bears the code of a net': [[answers, ',supermarkets,', ',retail,']],
  'a file without its header': [
    [answers, 'person,weight,region,sector,ease_before,ease_during,recommend,called,minutes\n', '']
  ],
  'a file with no rows': [
    [answers, null, 'person,weight,region,sector,ease_before,ease_during,recommend,called,minutes\n']
  ],
  'two kinds of line ends': [[answers, 'called,minutes\n', 'called,minutes\r\n']],
  'a published share in points': [
    [published, 'called: { published: share, unit: percent }', 'called: { published: share, unit: points }']
  ],
  'a published interval that cannot be': [
    [figures, 'measure,sector,wave,value,n,source', 'measure,sector,wave,value,n,source,low,high,se'],
    [figures, 'ease,utilities,before,7.0,,institute', 'ease,utilities,before,7.0,,institute,8,6,-1'],
    [figures, 'ease,utilities,during,6.5,,institute', 'ease,utilities,during,6.5,,institute,6,,'],
    [figures, 'called,utilities,,40,250,institute', 'called,utilities,,0.4,250,institute,,,'],
    [figures, 'called,banks,,30,250,institute', 'called,banks,,0.3,250,institute,,,']
  ],
  'cells that are other than they look': [
    [answers, ',supermarkets,', ',super\u200bmarkets,'],
    [answers, 'P001,0.99,', 'P001,\u22125,']
  ],
  // Queries
  'a query with a typing mistake, of a table and a column that there are not': [
    query('a', 'SELEC 1'),
    query('b', 'SELECT sector, count(*) AS n FROM servce GROUP BY 1'),
    query('c', 'SELECT sectr, count(*) AS n\nFROM service GROUP BY 1'),
    query('d', 'SELECT averag(recommend), count(*) AS n\nFROM service')
  ],
  'a query of chance, of a file, of rows, and of all answers one by one': [
    query('a', 'SELECT random() AS x, count(*) AS n FROM service'),
    query('b', "SELECT * FROM 'data/service/answers.csv'"),
    query('c', 'SELECT sector, recommend FROM service')
  ],
  'a query without a good name, one that nothing shows, and one that there is not': [
    [report, '## Charts', '```sql name="My query"\nSELECT 1\n```\n\n```sql name=forgotten\nSELECT 1\n```\n\n## Charts'],
    chart('sql=visit')
  ],
  'attributes that a query or its absence leaves without meaning': [
    [report, '## Charts', '::chart[A finding]{by=sector}\n\n## Charts'],
    [report, '## Charts', '::table[A finding]{of=called percent=share by=sector id=x}\n\n## Charts'],
    chart('of=called sql=visits by=sector')
  ],
  'columns that a query does not have, or not of numbers': [
    query(
      'a',
      'SELECT sector, avg(recommend) AS mean, count(*) AS n FROM service GROUP BY 1',
      'value=sector low=least percent=mea highlight=utilties'
    )
  ],
  // The publication
  'front matter of a publication in forms that it cannot have': [
    [
      report,
      'date: 2025-04-10',
      'date: 2025-04-10\ndoi: https://doi.org/10.5281/zenodo.1\nembargo: 2026-02-30\ndraft: maybe\nauthors: Jane Doe\ncorrections: [{ date: May, text: Mended }]'
    ]
  ],
  'a correction before the first publication': [
    [report, 'date: 2025-04-10', 'date: 2025-04-10\ncorrections: [{ date: 2025-04-09, text: Mended }]']
  ],
  'a change without words': [[report, 'date: 2025-04-10', 'date: 2025-04-10\nchanges: [{ date: 2025-05-01 }]']],
  'what is said of a report, in a chapter': [
    ['reports/service/more.md', null, '---\ntitle: More\ndoi: 10.5281/zenodo.1\n---\n\nMore.\n']
  ],
  'a translation that contradicts its source': [
    [site, 'language: en\n', 'language: en\nlanguages: [tr]\n'],
    [report, 'date: 2025-04-10', 'date: 2025-04-10\nversion: 2'],
    [
      'reports/service/index.tr.md',
      null,
      '---\ntitle: Hizmet\nversion: 1\ndraft: yes\ncorrections: [{ date: 2025-05-01, text: Düzeltildi }]\n---\n\nMetin.\n'
    ]
  ],
  'a link to a draft': [
    prose('[More](more.md)'),
    ['reports/service/more.md', null, '---\ntitle: More\ndraft: yes\n---\n\nMore.\n']
  ],
  'a value whose page would have an address that is taken': [
    [codebook, 'banks: Banks', 'banks: Banks\n      method: Methods\n      costs: Costs'],
    ['reports/service/costs.md', null, '---\ntitle: Costs\n---\n\nText.\n'],
    ['reports/service/[sector].md', null, '---\ntitle: Sector\n---\n\nText.\n']
  ],
  'a report with an address of the tool': [['reports/glossary/index.md', null, 'More.\n']],
  'data in the page about the site, and one in no language': [
    ['reports/about.md', null, '---\ntitle: About\n---\n\n:value{of=ease} and :num[3].\n\n::method\n'],
    ['reports/about.xx.md', null, '---\ntitle: About\n---\n\nText.\n']
  ],
  'a licence and a contact that are none': [
    [site, 'language: en', 'language: en\nlicense: CC-BY-4\ncontact: { email: service, url: www.example.org }']
  ],
  // The site
  'an address of the site that is only a part of one': [
    [site, 'language: en\n', 'language: en\naddress: example.org/benchmarks\n']
  ],
  'an address of the site at another path than it is built for': [
    [site, 'language: en\n', 'language: en\naddress: https://example.org/benchmarks/\n']
  ],
  'a language that there is not': [[site, 'language: en', 'language: eng']],
  'a second narrative': [['reports/service/more.md', null, 'More.\n']],
  'a house style that cannot be read': [
    [
      'reports/theme.yaml',
      null,
      'light:\n  hi: "#777777"\n  neg2: "#c00000"\n  pos2: "#008000"\n  muted: "#5a6772"\ndark:\n  ink: grey\nlogo: ../logo.svg\n'
    ]
  ],
  'a house style whose faces are not there': [['reports/theme.yaml', null, 'fonts: faces\n']],
  'values whose codes cannot be an address': [
    [
      'data/service/dataset.yaml',
      '      banks: Banks\n',
      '      "a/b": { label: Banks, from: banks }\n      search: Search\n'
    ],
    ['reports/service/[sector].md', null, '---\ntitle: ":name{sector}"\n---\n\nAll.\n']
  ],
  'a drawing that runs, and a page among the files': [
    [report, '## Charts', '![A drawing](own.svg) and [a page](own.html).\n\n## Charts'],
    ['reports/service/own.svg', null, '<svg xmlns="http://www.w3.org/2000/svg" onload="x()" width="9" height="9"/>'],
    ['reports/service/own.html', null, '<p>']
  ],
  'a folder that cannot be an address': [['reports/My report/index.md', null, 'More.\n']],
  'a dataset with a name that no narrative could write': [['data/My data/dataset.yaml', null, 'title: Mine\n']],
  'a dataset without a codebook': [['data/extra/rows.csv', null, 'a\n1\n']],
  // Records
  'a design, a sample and bases of records': ledger(
    '',
    '',
    'sample: probability\ndesign: none\nbases: { suppress: 10 }\n'
  ),
  'a currency that there is not': ledger('  planned: { total: planned, currency: GBB }\n', ''),
  'a currency of a share, and beside a unit': ledger(
    '  a: { share: team, answers: [a], currency: GBP }\n  each: { mean: spent, currency: GBP, unit: pounds }\n',
    ''
  ),
  'two currencies in one figure': ledger(
    '  planned: { total: planned, currency: EUR }\n',
    '::table[A finding]{of="ledger.spent ledger.planned" by=team}'
  ),
  'a plan in another unit': ledger(
    '  planned: { total: planned, currency: EUR }\n',
    '::chart[A finding]{of=ledger.spent by=team versus=ledger.planned}'
  ),
  'a change in per cent of a share, and where nothing is compared': ledger(
    '  planned: { total: planned, currency: GBP }\n',
    ':gap{of=called sector=utilities versus=rest as=percent}\n\n::table[A finding]{of=ledger.spent by=team change=percent}'
  ),
  'a return on no cost': ledger(
    '  planned: { total: planned, currency: GBP }\n  roi: { roi: { gain: planned, cost: spent } }\n',
    'It was :value{of=ledger.roi team=b}.'
  ),
  'a return in two currencies, of a measure that there is not, and of no dataset': ledger(
    '  planned: { total: planned, currency: EUR }\n  roi: { roi: { gain: planned, cost: spent } }\n  more: { roi: { gain: planed, cost: spent } }\n  most: { roi: { gain: [planned, sales.each], cost: spent } }\n',
    ''
  ),
  'a return of a dataset that the report does not name': [
    ...ledger('  roi: { roi: { gain: [spent, service.nps], cost: spent } }\n', ''),
    ['reports/money/index.md', null, '---\ntitle: Money\ndatasets: [ledger]\n---\n\nIt was :value{of=roi}.\n']
  ],
  'a return in a survey': [[codebook, 'measures:\n', 'measures:\n  roi: { roi: { gain: ease, cost: nps } }\n']],
  // Warnings
  'a translation that lacks directives and has one of its own': [
    [site, 'language: en\n', 'language: en\nlanguages: [tr]\n'],
    [
      'reports/service/index.tr.md',
      null,
      '---\ntitle: Üç sektörde hizmet\n---\n\n:value{of=ease sector=utilities wave=before} ve :value{of=nps}.\n'
    ]
  ],
  'a typed number, with and without an answer that is near': [prose(`${value}, 6.8 before and 300 in all`)],
  'a number typed into the title and the summary': [
    [report, 'title: Utilities are the hardest to deal with', 'title: Utilities fell by 1.0 to 5.8'],
    [report, 'summary: Three sectors', 'summary: Only :num[3] of 300 sectors']
  ],
  'a place among hidden values, and the best against itself': [
    prose(':rank{of=ease sector=utilities wave=during} :gap{of=ease sector=supermarkets wave=during versus=best}')
  ],
  'a change, a claim and a chart over a break': [
    [codebook, 'during: During', 'during: { label: During, break: Asked online from here on }'],
    prose(':change{of=ease sector=utilities} :claim[It fell]{of=ease is=fell sure=no}'),
    [report, '## Charts', '## Charts\n\n::chart[A finding]{id=a of=ease by=sector form=dumbbell}']
  ],
  'a value hidden by a base rule': [prose(':value{of=called sector=banks} and :change{of=ease sector=banks}')]
}

const dates = 'data/service/dataset.yaml'
const by = 'by: [month, quarter, year], format: DD.MM.YYYY'
const programme = (text: string): Edit => ['reports/programme/index.md', ':value{of=satisfaction wave=2024}', text]

/** The same with waves that are periods. */
const mistakesOfPeriods: Record<string, Edit[]> = {
  'dates whose pattern is not said': [[dates, ', format: DD.MM.YYYY', '']],
  'dates that do not say a month': [[dates, by, 'by: month, format: YYYY']],
  'periods of what is no date, and of a kind that there is not': [
    [dates, by, 'by: week'],
    [dates, '{ type: number }', '{ type: number, by: month }']
  ],
  'waves that are no periods, and days of one': [
    [
      dates,
      'columns:',
      'waves: { spring: Spring, 2025-03: { label: March, from: 2025-03-02, to: 2025-03-30 } }\ncolumns:'
    ]
  ],
  'a column with the name of a kind of period, and one that some waves asked': [
    [
      dates,
      'weight: { type: number }',
      'weight: { type: number }\n  month: { type: number, from: spent, waves: [2025-03] }'
    ]
  ],
  'files that are waves beside dates that tell them': [
    [dates, 'files: [visits.csv]', 'files: [{ path: visits.csv, wave: 2024 }]']
  ],
  'pages of weeks': [['reports/programme/[week].md', null, '---\ntitle: Week\n---\n\nText.\n']],
  'a period that there is not, and one with the name of none': [
    programme(':value{of=satisfaction wave=2025-07} :name{month}')
  ],
  'figures across what there is not': [
    [dates, by, 'by: month, format: DD.MM.YYYY'],
    [dates, 'columns:', 'fieldwork: { to: 2025-06-30 }\ncolumns:']
  ],
  'a claim of totals of which one is of a part of its period': [
    programme(':claim[Less was spent]{of=spent is=fell from=previous to=2025}')
  ],
  'a change over a break within a quarter': [
    [dates, 'columns:', 'waves: { 2025-02: { break: Asked at the door from here on } }\ncolumns:'],
    programme(':change{of=satisfaction from=previous to=2025-Q1}')
  ]
}

test('every message reads well', { timeout: 240_000 }, async () => {
  const sections: string[] = []
  for (const [mistake, edits] of Object.entries(mistakes)) {
    const root = projectOf('small', edits)
    const prepared = await prepareProject(root)
    sections.push(`## ${mistake}\n\n${problemText(prepared, root) || '(nothing)'}\n`)
    expect(prepared.site === null, mistake).toBe(prepared.problems.errors.length > 0)
  }
  for (const [mistake, edits] of Object.entries(mistakesOfPeriods)) {
    const root = projectOf('periods', edits)
    const texts = problemText(await answerProject(root), root).split('\n\n')
    const told = [...new Set(texts)].filter((text) => !/nobody answered|values is hidden|follows/.test(text))
    sections.push(`## ${mistake}\n\n${told.slice(0, 6).join('\n\n') || '(nothing)'}\n`)
  }
  const gone = projectOf('small')
  rmSync(join(gone, site))
  renameSync(join(gone, report), join(gone, 'reports/service/report.txt'))
  sections.push(`## no site file and no narrative\n\n${problemText(await prepareProject(gone), gone)}\n`)
  await expect(sections.join('\n')).toMatchFileSnapshot('golden/messages.md')
})
