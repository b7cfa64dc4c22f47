/** A project that says in every field what would run, load or break out, if it were taken for anything but text. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { madeSav } from './dataset/spss/sav.ts'

/** Texts that get out of HTML, attributes, styles, comments, XML, templates and lines; `place` tells which one did. */
export function payload(place: string): string {
  const ran = `globalThis.ran='${place}'`
  return [
    `${place}<script>${ran}</script>`,
    `"'><img src=x onerror="${ran}"><svg onload="${ran}">`,
    `]]></style></title></textarea></script>--><!--`,
    `<a href="javascript:${ran}">x</a>`,
    `\${${ran}}{{7*7}}<%= 7*7 %>&xxe;<!ENTITY xxe SYSTEM "file:///etc/hostname">`,
    `url(//evil.invalid/a.png)}*{background:url(//evil.invalid/b.png)}`,
    '\u202egnp.\u202d\u2066\u0000\u0008\u001b[31m\ufffe'
  ].join(' ')
}

/** The same in one line that YAML reads back, and what a spreadsheet would run at its beginning. */
const quoted = (place: string) => JSON.stringify(payload(place))
const formula = (place: string) => JSON.stringify(`=HYPERLINK("http://evil.invalid/${place}","x")`)
const code = '"><img src=x onerror=globalThis.ran=1>'
const codes = [code, '=cmd()', '@sum', '../up', 'a&b<c']

export function payloadProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-payloads-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  write('reports/site.yaml', siteFile)
  write('reports/sources.yaml', sources)
  write('reports/glossary.yaml', glossary)
  write('reports/plan/index.md', narrative)
  write('reports/plan/[kind].md', profile)
  write('reports/plan/$%7B7*7%7D.txt', 'A file to keep')
  write('data/survey/dataset.yaml', survey)
  write('data/survey/answers.csv', answers)
  write('data/said/dataset.yaml', published)
  write('data/said/figures.csv', figures)
  write('data/labelled/dataset.yaml', labelled)
  write('data/labelled/answers.sav', labelledFile)
  return root
}

const siteFile = `title: ${quoted('site-title')}
language: en
languages: [tr]
publisher: ${quoted('publisher')}
summary: ${quoted('site-summary')}
`

const sources = `paper: { title: ${quoted('cited-title')}, author: ${quoted('cited-author')}, publisher: ${quoted('cited-publisher')}, date: ${quoted('cited-date')}, url: ${JSON.stringify('https://example.org/"><script>globalThis.ran=1</script>')} }
`

const glossary = `word: { term: ${quoted('term')}, definition: ${quoted('definition')} }
`

const survey = `title: ${quoted('dataset-title')}
kind: survey
status: synthetic
population: ${quoted('population')}
sample: probability
fieldwork: { from: 2025-03-01, to: 2025-03-31, mode: ${quoted('mode')} }
method: { sponsor: ${quoted('sponsor')}, conducted: ${quoted('conducted')}, limitations: ${quoted('limitations')} }
files: [answers.csv]
design: none
bases: { suppress: 2, caution: 4 }
waves: { before: ${quoted('wave-before')}, during: ${formula('wave')} }
columns:
  group:
    label: ${quoted('dimension')}
    values:
${codes.map((each, index) => `      ${JSON.stringify(each)}: ${index % 2 === 0 ? quoted(`value-${index}`) : formula(`value-${index}`)}`).join('\n')}
  kind:
    label: ${quoted('kind')}
    values: { one: ${quoted('one')}, other: ${formula('other')} }
  ease:
    label: ${quoted('column')}
    question: ${quoted('question')}
    from: ${JSON.stringify(`ease"><script>`)}
    scale: { min: 0, max: 10, low: ${quoted('scale-low')}, high: ${quoted('scale-high')} }
    missing: { 99: ${quoted('missing')} }
  answer:
    label: ${formula('answer-column')}
    question: ${quoted('answer-question')}
    values: { "yes": ${quoted('answer-yes')}, "no": ${formula('answer-no')} }
  comment: { role: text, label: ${quoted('comment')}, question: ${quoted('comment-question')}, publish: true }
measures:
  ease: { mean: ease, better: higher, label: ${quoted('measure')} }
  answered: { share: answer, answers: ["yes"], label: ${formula('measure')} }
  spread: { distribution: answer }
`

const answers = csv([
  ['group', 'kind', 'ease"><script>', 'answer', 'comment'],
  ...codes.flatMap((each, index) =>
    Array.from({ length: 12 }, (_, row) => [
      each,
      row % 2 === 0 ? 'one' : 'other',
      String((index * 2 + row) % 11),
      row % 3 === 0 ? 'yes' : 'no',
      payload(`quote-${index}-${row}`)
    ])
  )
])

const published = `title: ${quoted('published-title')}
kind: published
status: real
population: ${quoted('published-population')}
files: [figures.csv]
columns:
  group: { label: ${quoted('published-dimension')}, values: { ${JSON.stringify(code)}: ${quoted('published-value')} } }
measures:
  ease: { published: mean, unit: points, label: ${quoted('published-measure')}, scale: { min: 0, max: 10 } }
sources:
  theirs: { title: ${quoted('source-title')}, publisher: ${quoted('source-publisher')}, date: ${quoted('source-date')}, url: ${JSON.stringify('https://example.org/?"><script>globalThis.ran=1</script>')} }
`

const figures = csv([
  ['measure', 'group', 'value', 'n', 'source', 'note'],
  ['ease', code, '5.5', '100', 'theirs', payload('note-of-figure')]
])

const labelled = `title: Labels of the file
kind: survey
status: synthetic
sample: probability
files: [answers.sav]
design: none
bases: { suppress: 2, caution: 4 }
columns:
  kind: {}
  score: { scale: { min: 0, max: 10 } }
measures:
  score: { mean: score }
`

const labelledFile = madeSav({
  encoding: 'UTF-8',
  variables: [
    {
      name: 'KIND',
      long: 'kind',
      label: payload('spss-label').slice(0, 250),
      labels: [
        [1, payload('spss-one').slice(0, 110)],
        [2, '=cmd()']
      ],
      cells: Array.from({ length: 24 }, (_, row) => 1 + (row % 2))
    },
    {
      name: 'SCORE',
      long: 'score',
      label: '<img src=x onerror=globalThis.ran=1>',
      cells: Array.from({ length: 24 }, (_, row) => row % 11)
    }
  ]
})

const text = (place: string) => payload(place).replaceAll(/[\\`*_{}[\]<>()#+\-.!|&$:~"']/g, '\\$&')
const narrative = `---
title: ${quoted('title')}
datasets: [survey, said, labelled]
date: 2025-04-10
summary: ${quoted('summary')}
topic: ${quoted('topic')}
---

${text('escaped-prose')}

A link [${text('link-text')}](https://example.org/?"onclick="globalThis.ran=1 "\\"><script>globalThis.ran='link-title'</script>") and a file
[to keep](%24%257B7*7%257D.txt), a note[^one], \`<script>globalThis.ran='code'</script>\`, https://example.org/?%22onclick=globalThis.ran=1.

[^one]: A note. ${text('footnote')}

\`\`\`html "><script>globalThis.ran='fence'</script>
<script>globalThis.ran='block'</script>
\`\`\`

## ${text('heading')}

It is :value{of=ease} :term[${text('term-text')}]{key=word}, they say :value{of=said.ease group='"><img src=x onerror=globalThis.ran=1>'} :cite{paper}.

:::note[${text('note-title')}]
${text('note')}
:::

::::tabs
:::tab[${text('tab')}]
${text('in-tab')}
:::
:::tab[Another]
Another.
:::
::::

:::details[${text('details')}]
${text('in-details')}
:::

::chart[${text('headline')}]{id=ease of=ease by=group versus=overall beside=said.ease}

::chart[${text('headline-2')}]{id=answered form=dot of=answered by=group highlight='"><img src=x onerror=globalThis.ran=1>'}

::table[${text('headline-3')}]{id=all of="ease answered" by=group}

::chart[Labels of the file]{id=labels of=labelled.score by=kind}

\`\`\`sql name=looked
SELECT "group" AS "=evil()", avg(ease) AS "<script>globalThis.ran=1</script>", '=cmd|calc' AS "a""b", count(ease) AS n FROM survey GROUP BY "group"
\`\`\`

::table[What a query gives]{id=looked sql=looked}

::quotes[${text('quotes-title')}]{of=comment top=5}

::evidence[${text('evidence-title')}]

::pages{by=kind of=ease}

::method
`

const profile = `---
title: ":name{kind} alone"
summary: ${quoted('profile-summary')}
---

:name{kind} stands at :value{of=ease}.

::chart[:name{kind} among others]{id=among of=ease by=kind}
`

function csv(rows: string[][]): string {
  const plain = (cell: string) => cell.replaceAll('\u0000', '').replaceAll('"', '""')
  return rows.map((row) => row.map((cell) => `"${plain(cell)}"`).join(',')).join('\n')
}
