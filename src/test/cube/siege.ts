/** All that an outsider tries on the hidden groups of a survey: what its files tell, against what its rows are. */
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { Outsider, type Range, type Told, type World } from './outsider.ts'
import type { Explored, Fact } from './published.ts'
import { dimensionsOf, nameOf, type Row, rowsOf, type Scored, scores, sumsOf, type Where, whereOf } from './truth.ts'

/** A group of too few people: what its base can be and what is hidden of it, each by name. */
export type Attacked = { name: string; people: number; n: number; base: Range; values: Record<string, Range> }

export type Siege = {
  attacked: Attacked[]
  /**
   * How many groups are hidden, of them because of few people, to cover these, and as unreliable; and how many of few
   * people nobody can ask for, since they take all dimensions together.
   */
  counts: { hidden: number; first: number; second: number; unreliable: number; unasked: number }
  solved: number
}

/** A group of a column's answers, and all that files say of it. */
type Group = { key: string; where: Where; facts: Fact[] }

/**
 * Bounds every group of too few people of one column. `bare`: as if nothing had been hidden to cover others. The outsider
 * is taken to know the sum of weights of what is published, and how many there have no code.
 */
export function besiege({ survey, facts }: Explored, rows: readonly Row[], column: string, bare = false): Siege {
  const { minimum } = survey.codebook.disclosure
  const names = Object.keys(scores).filter((name) => (scores[name] as Scored).column === column)
  const groups = groupsOf(survey, facts, names)
  const truth = new Map(groups.map(({ key, where }) => [key, sumsOf(rows, column, where)]))
  const sumsIn = ({ key }: Group) => truth.get(key) ?? sumsOf([], column, {})
  const isHidden = ({ facts: [fact] }: Group) => fact?.value === null && fact.absence !== 'nobody answered'
  const hidden = groups.filter(isHidden)
  const first = hidden.filter((group) => sumsIn(group).people < minimum)
  const second = hidden.filter((group) => sumsIn(group).people >= minimum && group.facts[0]?.absence === 'disclosure')
  const dimensions = withBlanks(survey, rows)
  const uncovered = (group: Group) => !isHidden(group) || (bare && second.includes(group))
  const told = groups.filter(uncovered).flatMap(({ where }) => toldOf(rows, column, where, dimensions))
  const world: World = {
    dimensions,
    answers: answersOf(column, names),
    told,
    hidden: hidden
      .filter((group) => !uncovered(group))
      .map(({ where, facts: [fact] }) => ({
        where,
        most: fact?.absence === 'base' ? survey.codebook.bases.suppress - 1 : null
      })),
    rows: rows.length,
    alike: rows.every(({ weight }) => weight === 1)
  }
  const published = new Set(groups.map(({ key }) => key))
  const unasked = smallestIn(dimensions).flatMap((where): Group[] => {
    const { people } = sumsOf(rows, column, where)
    const key = keyOf(where)
    return people > 0 && people < minimum && !published.has(key) ? [{ key, where, facts: [] }] : []
  })
  const targets = [...first, ...unasked]
  const outsider = new Outsider(
    world,
    targets.map(({ where }) => where)
  )
  const asked = [...new Set(groups.flatMap(({ facts }) => facts.map(nameOf)))]
  const attacked = targets.map(({ key, where }, at): Attacked => {
    const { people, n } = sumsOf(rows, column, where)
    const values = Object.fromEntries(asked.map((name) => [name, outsider.value(at, name)]))
    return { name: `${column} ${key}`, people, n, base: outsider.base(at), values }
  })
  const { solved } = outsider
  outsider.close()
  const counts = {
    hidden: hidden.length,
    first: first.length,
    second: second.length,
    unasked: unasked.length,
    unreliable: hidden.length - first.length - second.length
  }
  return { attacked, counts, solved }
}

/**
 * How many rows each group can have that no value is shown of, where those of every other group are known: degrees of
 * freedom tell these where no rows hang together. By the group, with how many rows it has.
 */
export function besiegeRows(
  { survey, facts }: Explored,
  rows: readonly Row[]
): { name: string; n: number; base: Range }[] {
  const groups = groupsOf(survey, facts, Object.keys(scores))
  const [shown, hidden] = [true, false].map((is) =>
    groups.filter((group) => group.facts.some(({ df }) => df !== null) === is && rowsOf(rows, group.where) > 0)
  ) as [Group[], Group[]]
  const dimensions = withBlanks(survey, rows)
  const told = shown.flatMap(({ where }) => narrowedTo(where, dimensions))
  const world: World = {
    dimensions,
    answers: [{}],
    told: told.map((where) => ({ where, n: rowsOf(rows, where), weight: null, totals: null })),
    hidden: hidden.map(({ where }) => ({ where, most: null })),
    rows: rows.length,
    alike: true
  }
  const outsider = new Outsider(
    world,
    hidden.map(({ where }) => where)
  )
  const found = hidden.map(({ key, where }, at) => ({ name: key, n: rowsOf(rows, where), base: outsider.base(at) }))
  outsider.close()
  return found
}

/** Does a whole number follow exactly from its bounds? */
export function isExact([low, high]: Range): boolean {
  return Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) < 1
}

/** Does a base follow exactly, or a value within a part of its range? */
export function leaksOf({ base, values }: Attacked, width: number): string[] {
  const close = Object.entries(values).filter(([, [low, high]]) => high - low < width - 1e-5)
  return [...(isExact(base) ? ['its base'] : []), ...close.map(([name]) => name)]
}

/** What files say of values, by the group that they are of. */
export function groupsOf(survey: SurveyDataset, facts: readonly Fact[], names: readonly string[]): Group[] {
  const own = facts.filter((fact) => names.includes(nameOf(fact)))
  const placed = own.map((fact) => ({ fact, where: whereOf(survey, fact) }))
  return [...Map.groupBy(placed, ({ where }) => keyOf(where))].map(([key, here]) => ({
    key,
    where: here[0]?.where ?? {},
    facts: here.map(({ fact }) => fact)
  }))
}

/** Every combination of a code of each dimension. */
function smallestIn(dimensions: World['dimensions']): Where[] {
  return Object.entries(dimensions).reduce<Where[]>(
    (all, [name, codes]) =>
      all.flatMap((each) => codes.filter((code) => code !== '').map((code) => ({ ...each, [name]: [code] }))),
    [{}]
  )
}

function keyOf(where: Where): string {
  return JSON.stringify(Object.entries(where).sort())
}

/** What is known of a published group: its sums, and those of its people of whom dimensions are known. */
function toldOf(rows: readonly Row[], column: string, where: Where, dimensions: World['dimensions']): Told[] {
  return narrowedTo(where, dimensions).map((each) => ({ where: each, ...sumsOf(rows, column, each) }))
}

/** A group, and those in it who have a code of some dimensions that it does not tell apart. */
function narrowedTo(where: Where, dimensions: World['dimensions']): Where[] {
  const blank = Object.entries(dimensions).filter(([name, codes]) => codes.includes('') && !(name in where))
  return blank.reduce<Where[]>(
    (all, [name, codes]) => all.flatMap((each) => [each, { ...each, [name]: codes.filter((code) => code !== '') }]),
    [where]
  )
}

/** The codes of each dimension, and none where somebody has none. */
function withBlanks(survey: SurveyDataset, rows: readonly Row[]): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(dimensionsOf(survey)).map(([name, codes]) => [
      name,
      rows.some((row) => row.codes[name] === '') ? [...codes, ''] : codes
    ])
  )
}

function answersOf(column: string, names: readonly string[]): World['answers'] {
  const answers = names.length === 0 ? [] : (scores[names[0] as string] as Scored).answers
  const scored = answers.map((answer) =>
    Object.fromEntries(names.map((name) => [name, (scores[name] as Scored).score(answer)]))
  )
  if (scored.length === 0) throw new Error(`Nothing is asked of ${column}.`)
  return [...new Map(scored.map((each) => [JSON.stringify(each), each])).values()]
}
