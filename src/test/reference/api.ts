/**
 * R's own examples, samples of Californian schools, under a codebook of ours (`data/api`). The files are the package's
 * (GPL) and are not ours to copy: they are read where they lie beside the checkout, through a folder made for the test.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EngineName } from '../../engine/engine.ts'
import { type LoadedSurvey, loadSurvey } from '../survey-project.ts'

const files = fileURLToPath(new URL('../../../../shared/reference/data/', import.meta.url))
export const apiIsThere = existsSync(join(files, 'apistrat.csv'))

type School = Record<string, string>
type Factors = { by: 'dnum' | 'cds'; kind: 'JK1' | 'JKn'; finite: boolean }
type Design = { file: string; design: string; factors?: Factors }

const clusters = 'weights: pw, clusters: dnum, fpc: fpc'
const designs: Record<string, Design> = {
  dstrat: { file: 'apistrat', design: 'weights: pw, strata: stype, fpc: fpc' },
  dclus1: { file: 'apiclus1', design: clusters },
  dclus2: { file: 'apiclus2', design: 'weights: pw, clusters: [dnum, snum], fpc: [fpc1, fpc2]' },
  /** Without a finite population R takes no notice of the second stage, and a codebook does not name it. */
  dclus2wr: { file: 'apiclus2', design: 'weights: pw, clusters: dnum' },
  ps: {
    file: 'apiclus1',
    design: `${clusters}, weighting: { method: poststratification, margins: { stype: { E: 4421, H: 755, M: 1018 } } }`
  },
  aj1: { file: 'apiclus1', design: 'weights: pw', factors: { by: 'dnum', kind: 'JK1', finite: true } },
  ajn: { file: 'apistrat', design: 'weights: pw', factors: { by: 'cds', kind: 'JKn', finite: true } },
  ajn0: { file: 'apistrat', design: 'weights: pw', factors: { by: 'cds', kind: 'JKn', finite: false } }
}

/** Loads `api NAME`, for a design of that name. */
export async function loadApi(name: string, engine: EngineName): Promise<LoadedSurvey> {
  const { file, design, factors } = designs[name.slice('api '.length)] as Design
  const root = mkdtempSync(join(tmpdir(), 'plumbline-api-'))
  const folder = join(root, 'data/api')
  mkdirSync(folder, { recursive: true })
  symlinkSync(join(files, `${file}.csv`), join(folder, `${file}.csv`))
  writeFileSync(join(folder, 'dataset.yaml'), readFileSync(new URL('./data/api/dataset.yaml', import.meta.url), 'utf8'))
  const replicates = factors ? `, ${writeFactors(file, factors, folder)}` : ''
  try {
    const edit = (text: string) => {
      const written = text
        .replace('FILE.csv', `${file}.csv`)
        .replace(/^design:.*$/m, `design: { ${design}${replicates} }`)
      return file === 'apiclus2'
        ? written.replace('  fpc: { type: number }', '  fpc1: { type: number }\n  fpc2: { type: number }')
        : written
    }
    return await loadSurvey(root, 'api', engine, edit, [files])
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** Each cluster left out in turn, and the others of its stratum weighted up for it (`as.svrepdesign`). */
function writeFactors(file: string, { by, kind, finite }: Factors, folder: string): string {
  const [head = [], ...lines] = readFileSync(join(files, `${file}.csv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
  const schools = lines.map((line): School => Object.fromEntries(head.map((name, k) => [name, line[k] ?? ''])))
  const units = [...new Map(schools.map((school) => [school[by], school])).values()]
  const stratum = ({ stype }: School) => (kind === 'JKn' ? (stype ?? '') : '')
  const sizes = new Map<string, number>()
  for (const unit of units) sizes.set(stratum(unit), (sizes.get(stratum(unit)) ?? 0) + 1)
  const size = (unit: School) => sizes.get(stratum(unit)) ?? 0
  const factor = (unit: School, out: School) =>
    unit === out ? 0 : stratum(unit) === stratum(out) ? size(out) / (size(out) - 1) : 1
  const rows = units.map((unit) => [unit[by], ...units.map((out) => factor(unit, out))])
  const columns = units.map((_, r) => `r${r + 1}`)
  writeFileSync(join(folder, 'factors.csv'), [[by, ...columns], ...rows].map((row) => row.join(',')).join('\n'))
  const counts = units.map(
    (unit) => ((size(unit) - 1) / size(unit)) * (finite ? 1 - size(unit) / Number(unit['fpc']) : 1)
  )
  const scale = kind === 'JK1' ? `scale: ${counts[0]}` : `rscales: [${counts.join(', ')}]`
  return `replicates: { kind: ${kind}, columns: r1..r${units.length}, file: factors.csv, by: ${by}, factors: true, ${scale} }`
}
