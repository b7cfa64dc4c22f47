import { textOf } from '../language/text.ts'
import type { Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column, Value } from './codebook.ts'
import type { KnownColumn, KnownFile } from './known.ts'
import type { WrittenColumn } from './written.ts'

/**
 * A column as written, with what the data files know of it where it says nothing itself. `known` null: a file could not
 * be opened, and what it would have said is not missed.
 */
export function completeColumn(
  name: string,
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  known: readonly KnownFile[] | null,
  problems: Problems
): Column | null {
  const place = yaml.place(path, 'key')
  const said = [
    ...(written.role === undefined ? [] : [written.role]),
    ...(written.values && written.type !== 'category' ? (['category'] as const) : []),
    ...(written.scale ? (['scale'] as const) : []),
    ...(written.type === undefined ? [] : [written.type]),
    ...(written.options ? (['multiple'] as const) : []),
    ...(written.ranks ? (['ranking'] as const) : [])
  ]
  const sources = sourcesOf(name, written, path, yaml)
  const found = said.includes('multiple') || said.includes('ranking') ? null : knownOf(sources, known ?? [])
  const kinds = said.length === 0 && found ? kindOfKnown(found) : said
  const kind = kinds[0]
  if (kind === undefined && known === null) return null
  if (kind === undefined || kinds.length > 1) {
    problems.error({
      rule: 'column-kind',
      place,
      message:
        kind === undefined
          ? `Nothing says what the cells of \`${name}\` are`
          : `\`${name}\` is said to be ${kinds.length} things at once`,
      expected:
        'one of `values`, `scale`, `type: number`, `type: date`, `role: identifier`, `options`, `ranks`, `role: text`, `role: wave`',
      remedy: kind === undefined ? 'Write one of them.' : 'Keep one of them.'
    })
    return null
  }
  const asked = written.asked === undefined ? null : /^\s*([^\s=!]+)\s*(!?=)\s*(.+?)\s*$/.exec(written.asked)
  if (written.asked !== undefined && !asked) {
    problems.error({
      rule: 'condition',
      place: yaml.place([...path, 'asked']),
      message: `\`${written.asked}\` is not a condition`,
      expected: 'a column, `=` or `!=` and a code, like `contact = yes`',
      remedy: 'Write it in that form.'
    })
    return null
  }
  return {
    name,
    kind,
    label: textOf(written.label ?? found?.label ?? name),
    question:
      written.question === undefined ? (found?.question ? textOf(found.question) : null) : textOf(written.question),
    sources,
    values:
      written.options || written.ranks
        ? optionsOf(written, path, yaml)
        : written.values || kind !== 'category' || !found
          ? completeValues(written.values, [...path, 'values'], yaml)
          : valuesOfKnown(found),
    scale: completeScale(written.scale),
    ...missingOf(written, path, yaml, found),
    written: {
      decimal: written.decimal ?? '.',
      group: written.group ?? null,
      dates: kind === 'date' ? (written.format ?? found?.dates ?? 'YYYY-MM-DD') : null
    },
    waves: written.waves ?? wavesOf(written, path, yaml),
    constants: new Map(yaml.keys([...path, 'constant']).map((wave) => [wave, written.constant?.[wave] ?? 0])),
    mentioned: { yes: written.mentioned ?? ['1'], no: written.not_mentioned ?? ['0'] },
    asked: asked
      ? { column: asked[1] ?? '', code: asked[3] ?? '', not: asked[2] === '!=', written: asked[0].trim() }
      : null,
    place
  }
}

/** The file columns of a column: one a wave, one an option, or one. */
function sourcesOf(name: string, written: WrittenColumn, path: Path, yaml: Yaml): Column['sources'] {
  const options = written.options ? 'options' : 'ranks'
  const found = yaml.keys([...path, options]).map((option) => {
    const value = written[options]?.[option]
    const from = typeof value === 'object' && 'from' in value ? String(value['from']) : option
    return { wave: null, option, column: from, names: new Map(), place: yaml.place([...path, options, option], 'key') }
  })
  if (found.length > 0) return found
  if (written.wave) {
    return yaml.keys([...path, 'wave']).map((wave) => ({
      wave,
      option: null,
      column: written.wave?.[wave] as string,
      names: new Map(),
      place: yaml.place([...path, 'wave', wave], 'key')
    }))
  }
  const place = written.from === undefined ? yaml.place(path, 'key') : yaml.place([...path, 'from'])
  const { from } = written
  const names =
    typeof from === 'object' ? yaml.keys([...path, 'from']).map((wave) => [wave, from[wave] ?? name] as const) : []
  return [{ wave: null, option: null, column: typeof from === 'string' ? from : name, names: new Map(names), place }]
}

/** The waves whose files have a name for it, where these are told one by one, and those that give it a number. */
function wavesOf(written: WrittenColumn, path: Path, yaml: Yaml): string[] | null {
  if (typeof written.from !== 'object') return null
  return [...new Set([...yaml.keys([...path, 'from']), ...yaml.keys([...path, 'constant'])])]
}

/** What the first file that knows of a column says. */
function knownOf(sources: Column['sources'], known: readonly KnownFile[]): KnownColumn | null {
  const names = sources.flatMap(({ column, names }) => [column, ...names.values()])
  const columns = known.flatMap((file) => file.columns).filter(({ name }) => names.includes(name))
  return columns.find(({ label, values }) => label !== null || values.length > 0) ?? columns[0] ?? null
}

function kindOfKnown({ values, missing, type, dates }: KnownColumn): ('category' | 'number' | 'date')[] {
  if (values.some(({ code }) => !missing.includes(code))) return ['category']
  return dates !== null ? ['date'] : type === 'number' ? ['number'] : []
}

/** The file's value labels, without those of missing codes. */
function valuesOfKnown({ values, missing, missingRanges }: KnownColumn): Value[] {
  const isMissing = (code: string) =>
    missing.includes(code) || missingRanges.some(({ low, high }) => Number(code) >= low && Number(code) <= high)
  return values
    .filter(({ code }) => !isMissing(code))
    .map(({ code, label }) => ({ code, label: textOf(label), within: null }))
}

/** Missing codes as the codebook names them; where it names none, the file's. */
function missingOf(written: WrittenColumn, path: Path, yaml: Yaml, known: KnownColumn | null) {
  const codes = yaml.keys([...path, 'missing'])
  if (written.missing !== undefined || !known)
    return {
      missing: codes.map((code) => ({ code, label: textOf(written.missing?.[code] ?? code) })),
      missingRanges: []
    }
  const labels = new Map(known.values.map(({ code, label }) => [code, label]))
  return {
    missing: known.missing.map((code) => ({ code, label: textOf(labels.get(code) ?? code) })),
    missingRanges: known.missingRanges
  }
}

function optionsOf(written: WrittenColumn, path: Path, yaml: Yaml): Value[] {
  const options = written.options ? 'options' : 'ranks'
  return yaml.keys([...path, options]).map((code) => {
    const value = written[options]?.[code] ?? code
    const label = typeof value === 'object' && 'label' in value ? (value['label'] as never) : (value as never)
    return { code, label: textOf(label), within: null }
  })
}

export function completeValues(written: WrittenColumn['values'], path: Path, yaml: Yaml): Value[] {
  return yaml.keys(path).map((code) => {
    const value = written?.[code] ?? code
    const full = typeof value === 'object' && 'label' in value ? (value as { label: never; within?: string }) : null
    return { code, label: textOf(full ? full.label : (value as never)), within: full?.within ?? null }
  })
}

export function completeScale(written: WrittenColumn['scale']) {
  if (!written) return null
  return {
    min: written.min,
    max: written.max,
    low: written.low === undefined ? null : textOf(written.low),
    high: written.high === undefined ? null : textOf(written.high)
  }
}
