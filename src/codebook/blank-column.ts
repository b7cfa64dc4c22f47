import type { Column } from './codebook.ts'

/** A column that stands in one column of a file under its own name, with nothing more said of it. */
export function blankColumn({ name, kind, path, place }: Pick<Column, 'name' | 'kind' | 'path' | 'place'>): Column {
  return {
    name,
    kind,
    label: {},
    question: null,
    sources: [{ wave: null, option: null, column: name, names: new Map(), place }],
    values: [],
    fileCodes: new Map(),
    scale: null,
    missing: [],
    missingRanges: [],
    written: { decimal: '.', group: null, dates: null },
    by: [],
    period: null,
    waves: null,
    constants: new Map(),
    mentioned: { yes: [], no: [] },
    parts: null,
    asked: null,
    derived: null,
    publish: false,
    journey: false,
    path,
    place
  }
}
