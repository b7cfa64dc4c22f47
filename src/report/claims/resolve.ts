import { type Column, codesWithin, leafValues } from '../../codebook/codebook.ts'
import { type Domain, domainOf, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import type { ClaimEnd } from '../../language/claims.ts'
import type { Call } from '../call.ts'
import { findWhere, holding } from '../figure/where.ts'
import { checkPublished, findDimension, findDomain, findSingle } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'
import { findSpan } from '../span.ts'
import { findWave } from '../waves.ts'
import type { StatementAttributes } from './attributes.ts'
import { checkAttributes, checkBy, checkKept, checkMeasures, checkOnly, tooFew } from './checks.ts'
import type { Claim, End, Given, Statement } from './claim.ts'
import type { Form } from './form.ts'
import { claimForms } from './forms.ts'
import { findOther } from './others.ts'
import { resolveStanding } from './standing.ts'
import { nearness } from './tests.ts'

/** Works out what a statement says of the data, and asks for what it needs. Null: see the problems of the call. */
export function resolveStatement(written: StatementAttributes, call: Call): Omit<Claim, 'words' | 'sure'> | null {
  const form = claimForms.find(({ name }) => name === written.is) as Form
  if (!checkAttributes(form, written, call)) return null
  if (form.kind === 'standing') return resolveStanding(form, written, call)
  const named = written.of
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => findSingle(name, 'of', call))
  const measures = named.filter((each) => each !== null)
  const [first] = measures
  if (!first || measures.length < named.length || !checkMeasures(form, measures, written, call)) return null
  const column = written.by === undefined ? null : findDimension(first.dataset, written.by, 'by', call)
  const where = findWhere(written.where, written.by, first, call)
  const open = written.among === undefined ? undefined : written.by
  const domain = where && findDomain(first.dataset, holding(where, call), open)
  const waves = findWaves(form, measures, written, call)
  if ((written.by !== undefined && !column) || !domain || !waves) return null
  if (!checkBy(form, column, domain, written, call) || !checkOnly(form, written, call)) return null
  if (!checkKept(where.rows, column, domain, call)) return null
  const at = (index: number, where: Domain) =>
    questionOf(measures[index] as NamedMeasure, where, waves.at[index] ?? null)
  const kept = column && where.rows && keptOf(column, where.rows)
  const whole = domainOf(Object.entries(domain).filter(([name]) => name !== column?.name))
  const subject = at(0, domain)
  const peers = column
    ? (kept ?? codesBeside(column, domain[column.name])).map((code) =>
        at(0, domainOf([...Object.entries(whole), [column.name, code]]))
      )
    : measures.map((_, index) => at(index, domain))
  if (written.among === undefined && !checkPublished(first, subject, call)) return null
  if (form.kind === 'place' && peers.length < 2) return tooFew(first, call)
  const given: Given = { named: first, column, whole, peers, earlier: waves.earlier }
  const subjects: EstimateQuestion[] = written.among === undefined ? [subject] : peers
  const members: (Statement | null)[] = subjects.map((each) => form.state(each, written, given, call))
  if (!members.every((each) => each !== null)) return null
  const [member] = members
  return {
    is: form.name,
    place: call.place,
    family: call.passage,
    measure: first,
    by: column,
    values: kept,
    among: written.among ?? null,
    shownOnly: written.only !== undefined,
    other: otherOf(written, first, call),
    n: written.n ?? null,
    from: member?.kind === 'place' ? { end: member.from, good: goodOf(form, written, member.from, first) } : null,
    within: form.name === 'about' ? nearOf(written, first, call) : null,
    breakTold: call.breakTold,
    members
  }
}

/** Whether places are counted from the better or the worse end; null where an author speaks of low and high. */
function goodOf(
  { takes }: Form,
  { from }: StatementAttributes,
  end: End,
  { measure: { better } }: NamedMeasure
): ClaimEnd['good'] {
  if (!takes.includes('from') || from !== undefined || better === null) return null
  return (end === 'highest') === (better === 'higher') ? 'best' : 'worst'
}

function questionOf(
  { dataset, measure, category }: NamedMeasure,
  domain: Domain,
  wave: string | null
): EstimateQuestion {
  return estimateOf({ dataset: dataset.name, measure: measure.name, category, domain, wave })
}

function otherOf({ versus, than }: StatementAttributes, named: NamedMeasure, call: Call): Claim['other'] {
  if (versus !== undefined) return findOther(versus, named, call)
  return than === undefined ? null : findOther(than, named, call)
}

function nearOf({ than = '', within }: StatementAttributes, named: NamedMeasure, call: Call): number | null {
  const other = findOther(than, named, call)
  return other?.kind === 'target' ? nearness(other.value, within, { named }, call) : null
}

/** The values that `where` keeps to, in the order of the codebook. */
function keptOf({ values }: Column, rows: readonly string[]): string[] {
  return values.map(({ code }) => code).filter((code) => rows.includes(code))
}

/** The values that one is in order with: those that are no nets, or where it is a net, those beside what is within it. */
function codesBeside(column: Column, code: string | undefined): string[] {
  const within = code === undefined ? [] : codesWithin(column, code).filter((each) => each !== code)
  const leaves = leafValues(column).map((value) => value.code)
  return column.values
    .map((value) => value.code)
    .filter((each) => each === code || (leaves.includes(each) && !within.includes(each)))
}

/** The wave of each measure, and the one that a change is from. Null: see problems. */
function findWaves(
  form: Form,
  measures: NamedMeasure[],
  written: StatementAttributes,
  call: Call
): { at: (string | null)[]; earlier: string | null } | null {
  if (form.kind === 'change') {
    const span = findSpan(measures[0] as NamedMeasure, written, call)
    return span && { at: [span.to], earlier: span.from }
  }
  const at = measures.map((named) => findWave(named, written.wave, 'wave', call))
  const found = at.filter((wave) => wave !== undefined)
  return found.length === at.length ? { at: found, earlier: null } : null
}
