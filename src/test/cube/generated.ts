/**
 * A small survey made by seed, open to readers: three dimensions with a net, two months and their quarter, people with
 * several rows, and few of them on islands, among the old and in ferries.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const seed = 8

const codebook = `title: Service in three sectors
kind: survey
status: synthetic
population: Customers who dealt with a provider
sample: probability
files: [rows.csv]
design: { clusters: person, unit: person }
bases: { suppress: 2, caution: 5 }
disclosure: { minimum: 5 }
publish: totals
explore: { dimensions: [sector, region, age], measures: [ease, csat] }
columns:
  person: { role: identifier }
  day: { role: wave, by: [month, quarter] }
  region: { label: Region, values: { north: North, south: South, islands: Islands } }
  age: { label: Age, values: { young: Under 65, old: 65 or more } }
  sector:
    label: Sector
    values:
      banks: Banks
      travel: Travel
      trains: { label: Trains, within: travel }
      ferries: { label: Ferries, within: travel }
  ease: { label: Ease of dealing with them, scale: { min: 0, max: 10 } }
  satisfied: { label: Satisfied, values: { "yes": "Yes", "no": "No" } }
  remark: { role: text }
measures:
  ease: { mean: ease, better: higher }
  csat: { share: satisfied, answers: ["yes"] }
`

const report = `---
title: Service in two months
datasets: [panel]
tables: { rows: [csat], by: [wave, region] }
date: 2025-04-10
---

Ease of dealing with them is :value{of=ease wave=2025-02}.

::chart[Ease by sector]{of=ease by=sector wave=2025-02 versus=rest}

::table[Satisfied]{of=csat by=region wave=2025-Q1}
`

/** Makes the project in a folder of its own. */
export function generatedProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-attack-'))
  const files = {
    'data/panel/dataset.yaml': codebook,
    'data/panel/rows.csv': rows(),
    'reports/panel/index.md': report,
    'reports/site.yaml': 'title: Service\nlanguage: en\n'
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

/** Numbers from 0 to 1, always the same (mulberry32). */
function random(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

function rows(): string {
  const next = random(seed)
  const pick = (odds: Record<string, number>): string => {
    let left = next()
    for (const [code, part] of Object.entries(odds)) {
      left -= part
      if (left < 0) return code
    }
    throw new Error('The odds are not 1 together.')
  }
  const lines = ['person,day,region,age,sector,ease,satisfied,remark']
  for (let person = 0; lines.length <= 400; person++) {
    const region = pick({ north: 0.5, south: 0.4, islands: 0.1 })
    const age = pick({ young: 0.8, old: 0.2 })
    for (let times = 1 + Math.floor(next() * 3); times > 0; times--) {
      const sector = pick({ banks: 0.5, trains: 0.4, ferries: 0.1 })
      const day = `2025-0${1 + Math.floor(next() * 2)}-${10 + Math.floor(next() * 18)}`
      const ease = next() < 0.04 ? '' : String(Math.floor(next() * 11))
      const satisfied = next() < 0.6 ? 'yes' : 'no'
      lines.push(
        [`respondent-${1000 + person}`, day, region, age, sector, ease, satisfied, `remark${person}${times}`].join()
      )
    }
  }
  return `${lines.join('\n')}\n`
}
