import { textOf, type WrittenText } from '../language/text.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { DataFile, Source, Wave, WrittenTarget } from './codebook.ts'
import { completeMethod } from './method.ts'
import { completeTargets } from './targets/target.ts'
import type { WrittenPublished, WrittenRecords, WrittenSurvey } from './written.ts'

/** What all kinds of codebook say of a dataset, complete. */
export function about(name: string, written: WrittenSurvey | WrittenRecords | WrittenPublished, yaml: Yaml) {
  return {
    name,
    title: textOf(written.title),
    status: written.status,
    population: written.population === undefined ? null : textOf(written.population),
    sample: written.kind === 'records' ? ('census' as const) : (written.sample ?? null),
    fieldwork: written.fieldwork
      ? {
          when:
            written.fieldwork.from === undefined
              ? null
              : { from: written.fieldwork.from, to: written.fieldwork.to ?? null },
          mode: written.fieldwork.mode === undefined ? null : textOf(written.fieldwork.mode)
        }
      : null,
    method: completeMethod(written.method),
    files: filesOf(written, yaml),
    waves: yaml.keys(['waves']).map((code) => waveOf(code, written.waves?.[code] ?? code)),
    targets: completeTargets(written.targets, yaml),
    path: yaml.path
  }
}

/** What a measure is meant to reach, with where that is written. */
export function targetOf({ target }: { target?: string | undefined }, path: Path, yaml: Yaml): WrittenTarget | null {
  return target === undefined ? null : { written: target, place: yaml.place([...path, 'target']) }
}

function waveOf(code: string, written: NonNullable<WrittenSurvey['waves']>[string]): Wave {
  if (!isDescribed(written)) return { code, label: textOf(written), break: null, when: null, period: null }
  const { label, from, to } = written
  return {
    code,
    label: textOf(label ?? code),
    break: written.break === undefined ? null : textOf(written.break),
    when: from === undefined || to === undefined ? null : { from, to },
    period: null
  }
}

type DescribedWave = Exclude<NonNullable<WrittenSurvey['waves']>[string], WrittenText>

/** A map with a label or a break, rather than a text or one from language to text. */
function isDescribed(written: WrittenText | DescribedWave): written is DescribedWave {
  return typeof written === 'object' && ('label' in written || 'break' in written)
}

/** The files that a codebook names. */
export function filesOf(written: Pick<WrittenSurvey, 'files'>, yaml: Yaml): DataFile[] {
  return (written.files ?? []).map((file, index) => {
    const path = ['files', index]
    if (typeof file === 'string')
      return { name: file, wave: null, rename: new Map(), options: {}, place: yaml.place(path) }
    const { path: name, wave, rename, ...options } = file
    const renamed = yaml.keys([...path, 'rename']).map((key) => [key, rename?.[key] ?? key] as const)
    return { name, wave: wave ?? null, rename: new Map(renamed), options, place: yaml.place([...path, 'path']) }
  })
}

export function completeSource(key: string, source: WrittenPublished['sources'][string]): Source {
  const { title, publisher, date, url } = source
  return { key, title: textOf(title), publisher: textOf(publisher), date: date ?? null, url: url ?? null }
}
