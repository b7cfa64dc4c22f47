import { textOf } from '../language/text.ts'
import type { Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import { blankColumn } from './blank-column.ts'
import type { Column } from './codebook.ts'
import { readsWell } from './column-keys.ts'
import { derivations, whenOf } from './derivation.ts'
import { completeDerived, derivationsOf } from './derived-column.ts'
import type { KnownFile } from './known.ts'
import { kindOfKnown, knownOf, missingOf, valuesOfKnown } from './known-column.ts'
import { periodKinds } from './period.ts'
import type { WrittenPart } from './rows.ts'
import { completeOptions, completeSet, type Several } from './several.ts'
import { completeScale, completeValues, fileCodesOf } from './values.ts'
import type { WrittenColumn } from './written-column.ts'

/**
 * A column as written, with what the data files know of it where it says nothing itself. `known` null: a file could not
 * be opened, and what it would have said is not missed.
 */
export function completeColumn(
  part: WrittenPart,
  yaml: Yaml,
  known: readonly KnownFile[] | null,
  problems: Problems
): Column | null {
  const { name, written, path } = part
  const place = part.row === null ? yaml.place(path, 'key') : yaml.place([...path, 'rows', part.row], 'key')
  const said = kindsOf(written)
  const sources = sourcesOf(part, yaml)
  const found = said.length > 0 && said.every((kind) => severally.includes(kind)) ? null : knownOf(sources, known ?? [])
  const kinds = said.length === 0 && found ? kindOfKnown(found) : said
  const kind = kinds[0]
  if (kind === undefined && known === null) return null
  if (kind === undefined || kinds.length > 1) {
    reportKind(name, place, kinds.length, problems)
    return null
  }
  if (kind === 'derived') return completeDerived(name, written, path, yaml, problems)
  const asked = askedOf(written, path, yaml, problems)
  const several = severalOf(part, kind, yaml, known, problems)
  if (asked === null || several === null || !readsWell(written, kind, path, yaml, problems)) return null
  const knows = several?.known ?? found
  const by = periodKinds.filter((each) => written.by?.includes(each))
  return {
    ...blankColumn({ name, kind, path, place }),
    label: textOf(written.label ?? knows?.label ?? name),
    question:
      written.question === undefined ? (knows?.question ? textOf(knows.question) : null) : textOf(written.question),
    sources: several?.sources ?? sources,
    values:
      several?.values ??
      (written.values || kind !== 'category' || !found
        ? completeValues(written.values, [...path, 'values'], yaml)
        : valuesOfKnown(found)),
    fileCodes: kind === 'category' ? fileCodesOf(written.values, [...path, 'values'], yaml) : new Map(),
    scale: completeScale(written.scale),
    ...missingOf(written, path, yaml, knows),
    written: {
      decimal: written.decimal ?? '.',
      group: written.group ?? null,
      dates: kind === 'date' || by.length > 0 ? (written.format ?? found?.dates ?? 'YYYY-MM-DD') : null
    },
    by,
    waves: written.waves ?? wavesOf(written, path, yaml),
    constants: new Map(yaml.keys([...path, 'constant']).map((wave) => [wave, written.constant?.[wave] ?? 0])),
    ...(several ? { mentioned: several.mentioned, parts: several.parts } : {}),
    asked: asked ?? null,
    publish: written.publish ?? false,
    journey: written.order === 'journey'
  }
}

type Kind = Column['kind'] | 'derived'
const severally: Kind[] = ['multiple', 'ranking', 'derived']

/** All that a column is said to be: one thing, where it is right. */
function kindsOf(written: WrittenColumn): Kind[] {
  const derived = derivationsOf(written)
  return [
    ...(written.role === undefined ? [] : [written.role]),
    ...(written.values && written.type !== 'category' && derived.length === 0 ? (['category'] as const) : []),
    ...(written.scale ? (['scale'] as const) : []),
    ...(written.type === undefined ? [] : [written.type]),
    ...(written.options ? (['multiple'] as const) : []),
    ...(written.set === undefined ? [] : (['multiple'] as const)),
    ...(written.ranks ? (['ranking'] as const) : []),
    ...derived.map(() => 'derived' as const)
  ]
}

const kindsWritten = [
  ...['`values`', '`scale`', '`type: number`', '`type: date`', '`role: identifier`', '`role: text`', '`role: wave`'],
  ...['`options`', '`set`', '`ranks`']
]

function reportKind(name: string, place: Column['place'], kinds: number, problems: Problems): void {
  problems.error({
    rule: 'column-kind',
    place,
    message:
      kinds === 0
        ? `Nothing says what the cells of \`${name}\` are`
        : `\`${name}\` is said to be ${kinds} things at once`,
    expected: `one of ${kindsWritten.join(', ')}; or how it is made of other columns: ${derivations.map((key) => `\`${key}\``).join(', ')}`,
    remedy: kinds === 0 ? 'Write one of them.' : 'Keep one of them.'
  })
}

/** Options of several answers or ranks; undefined where the column has none. Null: see `problems`. */
function severalOf(
  { name, written, path }: WrittenPart,
  kind: Column['kind'],
  yaml: Yaml,
  known: readonly KnownFile[] | null,
  problems: Problems
): Several | null | undefined {
  if (kind !== 'multiple' && kind !== 'ranking') return undefined
  return written.set === undefined
    ? completeOptions(name, written, path, yaml, problems)
    : completeSet(name, written, path, yaml, known, problems)
}

/** Who was asked; undefined: everybody. Null: see `problems`. */
function askedOf({ asked }: WrittenColumn, path: Path, yaml: Yaml, problems: Problems) {
  if (asked === undefined) return undefined
  if (typeof asked === 'string') return whenOf({ when: asked }, path, yaml, problems, 'asked')
  if ((asked.all === undefined) !== (asked.any === undefined)) return whenOf(asked, [...path, 'asked'], yaml, problems)
  problems.error({
    rule: 'condition',
    place: yaml.place([...path, 'asked'], 'key'),
    message: 'Nothing says whether all of several conditions have to hold or any',
    expected: '`all:` or `any:`, with a list of conditions',
    remedy: 'Write one of the two.'
  })
  return null
}

/** The file columns of a column of one answer: one a wave where they are paired, or one. */
function sourcesOf({ name, written, path, row }: WrittenPart, yaml: Yaml): Column['sources'] {
  if (written.wave) {
    return yaml.keys([...path, 'wave']).map((wave) => ({
      wave,
      option: null,
      column: written.wave?.[wave] as string,
      names: new Map(),
      place: yaml.place([...path, 'wave', wave], 'key')
    }))
  }
  const { from } = written
  const place =
    row !== null
      ? yaml.place([...path, 'rows', row, 'from'])
      : yaml.place(...((from === undefined ? [path, 'key'] : [[...path, 'from']]) as [Path, 'key'?]))
  const named = typeof from === 'object' && !Array.isArray(from) ? from : {}
  const names = Object.keys(named).length === 0 ? [] : yaml.keys([...path, 'from'])
  return [
    {
      wave: null,
      option: null,
      column: typeof from === 'string' ? from : name,
      names: new Map(names.map((wave) => [wave, named[wave] ?? name])),
      place
    }
  ]
}

/** The waves whose files have a name for it, where these are told one by one, and those that give it a number. */
function wavesOf(written: WrittenColumn, path: Path, yaml: Yaml): string[] | null {
  if (typeof written.from !== 'object' || Array.isArray(written.from)) return null
  return [...new Set([...yaml.keys([...path, 'from']), ...yaml.keys([...path, 'constant'])])]
}
