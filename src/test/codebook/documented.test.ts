/** What docs/data.md shows can be written. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCodebook } from '../../codebook/read.ts'
import { formatProblem, Problems } from '../../problem.ts'

const text = readFileSync(new URL('../../../docs/data.md', import.meta.url), 'utf8')
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block ?? '')
const base = (columns: string, more = '') => `title: A survey
kind: survey
status: synthetic
sample: probability
design: none
${more}columns:
${columns}
measures: { age: { mean: age }, csat: { share: honest, answers: [4, 5] } }
`
const described = `
  sector: { values: { supermarkets: Supermarkets, online: Online, banks: Banks } }
  age: { type: number }
  honest: { scale: { min: 1, max: 5 } }
  fair: { scale: { min: 1, max: 5 } }
  slow: { scale: { min: 1, max: 5 } }
  in_shops: { type: number }
  online_too: { type: number }
  opened: { type: date }
  closed: { type: date }
  contact: { values: { yes: "Yes", no: "No" } }
  waiting: { type: number }
  segment: { values: { long: Long, new: New } }
`

test.each(blocks.map((block) => [block.trim().split('\n')[0] ?? '', block]))('%s', (_, block) => {
  const own = block.replace(/^devices: .*\n/m, '')
  const indented = own.replaceAll(/^(?=.)/gm, '  ')
  const codebook = own.startsWith('files:')
    ? `${base('', own)
        .replace(/columns:\n\nmeasures/, 'measures')
        .replace('mean: age', 'mean: find')
        .replace(', csat: { share: honest, answers: [4, 5] }', '')}`
    : own.startsWith('targets:')
      ? base(described, own)
      : own.startsWith('disclosure:')
        ? base(described, own).replace('design: none', 'design: { unit: age }')
        : base(described + (own.includes('callback') ? '  talked: { type: number }\n' : '') + indented)
  const problems = new Problems()
  readCodebook('survey', 'dataset.yaml', codebook, problems)
  expect(problems.all().map((problem) => formatProblem(problem, () => undefined))).toEqual([])
})
