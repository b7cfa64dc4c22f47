import { textOf } from '../language/text.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { about, completeSource, targetOf } from './about.ts'
import { blankColumn } from './blank-column.ts'
import type { Column, PublishedCodebook } from './codebook.ts'
import { completeScale, completeValues, fileCodesOf } from './values.ts'
import type { WrittenPublished } from './written.ts'

/** A published dataset's codebook as written, with every default filled. */
export function completePublished(name: string, written: WrittenPublished, yaml: Yaml): PublishedCodebook {
  const columns = yaml.keys(['columns']).map((key): [string, Column] => {
    const column = written.columns?.[key]
    const place = yaml.place(['columns', key], 'key')
    return [
      key,
      {
        ...blankColumn({ name: key, kind: 'category', path: ['columns', key], place }),
        label: textOf(column?.label ?? key),
        values: completeValues(column?.values, ['columns', key, 'values'], yaml),
        fileCodes: fileCodesOf(column?.values, ['columns', key, 'values'], yaml)
      }
    ]
  })
  const measures = yaml.keys(['measures']).map((key) => {
    const measure = written.measures[key] as WrittenPublished['measures'][string]
    return [
      key,
      {
        name: key,
        inFile: measure.from ?? key,
        label: textOf(measure.label ?? key),
        question: measure.question === undefined ? null : textOf(measure.question),
        statistic: measure.published,
        unit: measure.unit,
        scale: completeScale(measure.scale),
        better: measure.better ?? null,
        target: targetOf(measure, ['measures', key], yaml),
        place: yaml.place(['measures', key], 'key')
      }
    ] as const
  })
  const sources = yaml.keys(['sources']).map((key) => {
    const source = written.sources[key] as WrittenPublished['sources'][string]
    return [key, completeSource(key, source)] as const
  })
  return {
    ...about(name, written, yaml),
    kind: 'published',
    columns: new Map(columns),
    measures: new Map(measures),
    sources: new Map(sources)
  }
}
