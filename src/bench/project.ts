import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sectors = ['utilities', 'telecoms', 'banks', 'shops', 'insurers', 'trains', 'airlines', 'post']
const regions = ['north', 'south', 'east', 'west', 'centre', 'coast']
const ages = ['young', 'middle', 'old']
const measures = ['ease', 'nps', 'csat', 'median']
const shape = {
  sector: sectors,
  region: regions,
  age: ages
}

/** Where a page of the made project stands. */
export const pageOf = (page: number) => (page === 0 ? 'reports/bench/index.md' : `reports/bench/page-${page}.md`)
export const dataFile = 'data/bench/rows.csv'

/** Writes a project of a survey of so many rows and a report of so many pages, the same each time. */
export function writeProject(root: string, pages: number, rows: number): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('reports/site.yaml', 'title: Bench\nlanguage: en\n')
  write('data/bench/dataset.yaml', codebook())
  write(dataFile, rowsOf(rows))
  for (let page = 0; page < pages; page++) write(pageOf(page), narrative(page))
}

function codebook(): string {
  const dimensions = Object.entries(shape).map(
    ([name, codes]) => `  ${name}: { values: { ${codes.map((code) => `${code}: ${code}`).join(', ')} } }`
  )
  return `title: Rows
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: { weights: weight, strata: region, clusters: area, unit: person }
columns:
  person: { role: identifier }
  area: { role: identifier }
  weight: { type: number }
${dimensions.join('\n')}
  ease: { scale: { min: 0, max: 10 } }
  recommend: { scale: { min: 0, max: 10 } }
  satisfaction: { scale: { min: 1, max: 5 } }
  minutes: { type: number }
measures:
  ease: { mean: ease, better: higher }
  nps: { nps: recommend }
  csat: { share: satisfaction, answers: [4, 5] }
  median: { median: minutes, better: lower }
`
}

function rowsOf(rows: number): string {
  let seed = 1
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % limit
  }
  const of = (codes: readonly string[]) => codes[below(codes.length)]
  const lines = ['person,area,weight,sector,region,age,ease,recommend,satisfaction,minutes']
  for (let row = 0; row < rows; row++) {
    const region = below(regions.length)
    const weight = (5000 + below(10_000)) / 10_000
    const cells = [`p${row >> 1}`, `${region}-${below(60)}`, weight, of(sectors), regions[region], of(ages)]
    lines.push([...cells, below(11), below(11), 1 + below(5), below(900) / 10].join())
  }
  return `${lines.join('\n')}\n`
}

/** Each page has a sector and a region of its own to speak of: three paragraphs with numbers, two charts and a table. */
function narrative(page: number): string {
  const sector = sectors[page % sectors.length]
  const region = regions[page % regions.length]
  const measure = measures[page % measures.length]
  const other = measures[(page + 1) % measures.length]
  return `---
title: Page ${page}
${page === 0 ? 'datasets: [bench]' : `order: ${page}`}
---

Of all, :name{sector=${sector}} stand at :value{of=${measure} sector=${sector}}, and in the ${region} at
:value{of=${measure} sector=${sector} region=${region}}. Everybody is at :value{of=${measure}}.

## By sector

The young are at :value{of=${other} age=young sector=${sector}}, the old at :value{of=${other} age=old sector=${sector}}.

::chart[By sector, in the ${region}]{of=${measure} by=sector region=${region} versus=overall}

::chart[By age]{of=${other} by=age region=${region}}

## All of it

In all :value{of=${other}} answered so, of whom in the ${region} :value{of=${other} region=${region}}.

::table[Everything by sector]{of="ease nps csat" by=sector region=${region}}
`
}
