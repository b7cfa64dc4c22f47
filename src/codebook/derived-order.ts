import type { Column } from './codebook.ts'
import { type Derivation, inputsOf } from './derivation.ts'

export type DerivedColumn = Column & { derived: Derivation }

/** Derived columns, each behind those that it takes; those in a circle are left out. */
export function derivedInOrder(columns: ReadonlyMap<string, Column>): DerivedColumn[] {
  const open = new Map([...columns].filter(([, column]) => isDerived(column))) as Map<string, DerivedColumn>
  const done: DerivedColumn[] = []
  for (let found = true; found; ) {
    found = false
    for (const [name, column] of open) {
      if (inputsOf(column.derived).some((input) => open.has(input))) continue
      open.delete(name)
      done.push(column)
      found = true
    }
  }
  return done
}

export function isDerived(column: Column): column is DerivedColumn {
  return column.derived !== null
}
