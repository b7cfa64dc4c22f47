import type { PhrasingContent, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Position } from 'unist'
import type { Dataset } from '../dataset/dataset.ts'
import type { Asked } from '../estimate/answer-all.ts'
import { inputsBehind } from '../estimate/compare-any.ts'
import { keyOf, type Question, sidesOf } from '../estimate/question.ts'
import type { Finding, Place } from '../problem.ts'
import type { Condition } from './claims/claim.ts'
import type { NarrativeFile } from './discover.ts'
import type {
  Bound,
  CitedSource,
  Figure,
  FigureReference,
  NamedQuery,
  Page,
  QueryFigure,
  References,
  Shown,
  Stated,
  Term,
  Use
} from './model.ts'
import { siblingsOf } from './parts.ts'
import { breakFinding } from './wave-breaks.ts'

/** What all directives of a page share, and leave behind. */
export type Scope = {
  /** Unique over reports, languages and pages: the families of its tests begin with it. */
  key: string
  language: string
  /** The report's datasets, in the order of its front matter. */
  datasets: Dataset[]
  bound: Bound | null
  figures: Figure[]
  queryFigures: QueryFigure[]
  /** The queries of its author, by name. */
  queries: ReadonlyMap<string, NamedQuery>
  asked: Map<string, Asked>
  prose: Shown[]
  uses: Use[]
  /** The narratives of its report, in all languages. */
  narratives: readonly NarrativeFile[]
  quoted: Page['quoted']
  namedFigures: FigureReference[]
  described: string[]
  /** Which of the directives that a page can have once it has. */
  once: Set<string>
  /** What is to be done when all directives of the page are resolved. */
  later: (() => void)[]
  references: References
  cited: CitedSource[]
  terms: Term[]
  claims: Stated[]
}

/** One use of a directive in a narrative, with what it may refer to and where its parts stand. */
export type Call = {
  name: string
  /** The names of the directive's own attributes. */
  attributeNames: string[]
  /** The attributes that are not the directive's own: dimensions, if they mean anything. */
  others: Record<string, string>
  /** What stands in its brackets. */
  label: PhrasingContent[]
  scope: Scope
  datasets: Dataset[]
  /** The passage that it stands in, a paragraph or the like: tests of one passage are a family. */
  passage: string
  /** The conditions on which it stands on the page. */
  within: Condition[]
  place: Place
  /** The same, as the parser has it. */
  position: Position | undefined
  /** Where an attribute's value stands, or a word in it. */
  placeOf(attribute: string, word?: string): Place
  placeOfName(attribute: string): Place
  problem(finding: Finding): void
  warn(finding: Finding): void
  /** Its author knows that it compares waves over a break, and says so in words of their own. */
  breakTold: boolean
  /** Of a block, what stands in it; its brackets are `label`. */
  content: readonly RootContent[]
  /** The block that it stands in directly, of ours or not; null: none. */
  around: ContainerDirective | null
}

/** Has a question answered; a test belongs to a family of tests, or (null) to none. */
export function ask(call: Call, question: Question, family: string | null = null): void {
  const { asked, datasets } = call.scope
  const broken = question.kind === 'comparison' && !call.breakTold ? breakFinding(question, call.scope) : null
  if (broken) call.warn({ ...broken, place: call.place })
  asked.set(keyOf(question) + (family ?? ''), { question, family })
  const dataset = question.kind === 'estimate' && datasets.find(({ name }) => name === question.dataset)
  for (const sibling of dataset ? siblingsOf(question, dataset) : [])
    asked.set(keyOf(sibling), { question: sibling, family: null })
  for (const side of sidesOf(question))
    for (const input of inputsBehind(side, (name) => datasets.find((each) => each.name === name)))
      asked.set(keyOf(input), { question: input, family: null })
}

/** Has a question answered whose answer stands in a sentence. */
export function askShown(
  call: Call,
  question: Shown['question'],
  family: string | null = null,
  part: Shown['part'] = 'value'
): void {
  ask(call, question, family)
  call.scope.prose.push({ question, part, place: call.place, within: call.within })
}
