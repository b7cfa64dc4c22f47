import type { Parents, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { visitParents } from 'unist-util-visit-parents'
import { upperFirst } from '../../language/text.ts'
import { closestMatch, listNames, oneOfThem, type Place, type Problems } from '../../problem.ts'
import type { Call, Scope } from '../call.ts'
import type { Directive } from '../directives/directive.ts'
import { directives } from '../directives/directives.ts'
import { type Figure, figuresOn, type QueryFigure, type Resolved } from '../model.ts'
import { readAttributes } from './attributes.ts'
import { isLabel } from './label.ts'
import type { Locate } from './location.ts'

/** A narrative's text, or that of a passage which it takes in. */
export type Source = { text: string; locate: Locate }

/**
 * Gives each of our directives in the tree what it came to; unknown ones that look like text become text. What they ask
 * and the figures, in their order, are left in `scope`.
 */
export function resolveDirectives(tree: Root, source: Source, scope: Scope, problems: Problems): void {
  visitParents(tree, (node, parents) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return
    const { text, locate } = source
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from
    const definition = directives.find((each) => each.name === node.name)
    const written = text.slice(from, to)
    const inWord = /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')
    if (!definition || (inWord && text[to] !== '{')) {
      if (node.type === 'textDirective' && !/[{[]/.test(written)) {
        const parent = parents.at(-1)
        const index = parent?.children.indexOf(node as never) ?? -1
        if (index >= 0)
          parent?.children.splice(index, 1, { type: 'text', value: written, position: node.position } as never)
        return
      }
      reportUnknown(node.name, locate(from, to), problems)
    } else if (text[to] === '{' || node.data?.open) {
      // The parser let its attributes fall, or found no end; `findBroken` says so.
    } else if (`${definition.form}Directive` !== node.type) {
      reportForm(definition, locate(from, to), problems)
    } else {
      const passage = parents.find(({ type }) => passages.has(type)) ?? node
      const surroundings = {
        passage: passage.position?.start.offset ?? 0,
        around: blockOf(parents.at(-1)),
        within: parents.flatMap(({ data }) => (data?.directive?.kind === 'when' ? [data.directive.condition] : []))
      }
      const resolved = resolveOne(definition, node, surroundings, source, scope, problems)
      if (resolved) node.data = { ...node.data, directive: resolved }
    }
  })
}

/** What is read as one: its tests are a family. */
const passages = new Set(['paragraph', 'heading', 'table'])

function resolveOne(
  definition: Directive,
  node: Directives,
  { passage, around, within }: { passage: number; around: ContainerDirective | null; within: Call['within'] },
  { text, locate }: Source,
  scope: Scope,
  problems: Problems
): Resolved | null {
  const from = node.position?.start.offset ?? 0
  const to = node.position?.end.offset ?? from
  const written = readAttributes(text, from, to)
  if (!checkWritten(definition, written, locate, problems)) return null
  const names = Object.keys(definition.attributes.shape)
  const own = written.attributes.filter((each) => names.includes(each.name))
  const values = Object.fromEntries(own.map((each) => [each.name, node.attributes?.[each.name] ?? each.value]))
  const place = locate(from, Math.min(to, from + definition.name.length + colons[definition.form]))
  const find = (name: string) => written.attributes.find((each) => each.name === name)
  const call: Call = {
    name: definition.name,
    attributeNames: names,
    others: Object.fromEntries(
      written.attributes
        .filter((each) => !names.includes(each.name))
        .map((each) => [each.name, node.attributes?.[each.name] ?? each.value])
    ),
    label: labelOf(node),
    scope,
    datasets: scope.datasets,
    passage: `${scope.key}@${place.path}:${passage}`,
    within,
    place,
    position: node.position,
    placeOf: (name, word) => {
      const found = find(name)
      if (!found) return place
      const at = word === undefined ? 0 : Math.max(0, found.value.indexOf(word))
      return locate(found.valueFrom + at, word === undefined ? found.valueTo : found.valueFrom + at + word.length)
    },
    placeOfName: (name) => {
      const found = find(name)
      return found ? locate(found.from, found.from + name.length) : place
    },
    problem: (finding) => problems.error(finding),
    warn: (finding) => problems.warn(finding),
    breakTold: names.includes('break') && find('break') !== undefined,
    content: node.type === 'containerDirective' ? node.children.filter((child) => !isLabel(child)) : [],
    around
  }
  const parsed = definition.attributes.safeParse(values)
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      reportAttribute(definition, String(issue.path[0]), values, issue.message, call)
    return null
  }
  if (!definition.free) scope.uses.push({ asks: asksOf(definition, { ...call.others, ...values }), place })
  const resolved = definition.resolve(parsed.data, call)
  if (resolved?.kind !== 'figure' && resolved?.kind !== 'query-figure') return resolved
  if (within.length > 0) return refuseFigure(definition, call)
  checkId(resolved.figure, scope, problems)
  if (resolved.kind === 'figure') scope.figures.push(resolved.figure)
  else scope.queryFigures.push(resolved.figure)
  return resolved
}

/** A use as it is asked in any language: without the attributes that hold words, the others in alphabetical order. */
function asksOf({ name, form, worded = [] }: Directive, values: Record<string, string>): string {
  const asked = Object.entries(values)
    .filter(([attribute]) => !worded.includes(attribute))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, value]) => `${attribute}=${/^[^\s"'=<>`{}]+$/.test(value) ? value : `"${value}"`}`)
  return `${':'.repeat(colons[form])}${name}{${asked.join(' ')}}`
}

const colons = { text: 1, leaf: 2, container: 3 }

/** What stands in a directive's brackets; of a container, its first paragraph if the parser says that it is that. */
function labelOf(node: Directives): PhrasingContent[] {
  if (node.type !== 'containerDirective') return node.children
  return node.children.find(isLabel)?.children ?? []
}

function blockOf(parent: Parents | undefined): ContainerDirective | null {
  return parent?.type === 'containerDirective' ? parent : null
}

type Directives = TextDirective | LeafDirective | ContainerDirective

/** A figure has a number and downloads, which a condition cannot give and take. */
function refuseFigure(definition: Directive, call: Call): null {
  call.problem({
    rule: 'when-figure',
    place: call.place,
    message: `${upperFirst(oneOfThem(`\`${definition.name}\``))} cannot stand in a passage that is on the page only at times`,
    expected: 'figures outside of `:::when`',
    remedy: 'Put the figure before or behind the passage.'
  })
  return null
}

function checkId(figure: Figure | QueryFigure, scope: Scope, problems: Problems): void {
  const same = figuresOn(scope).find((each) => each.id === figure.id)
  if (!same) return
  problems.error({
    rule: 'figure-id',
    place: figure.place,
    message: `Two figures have the id \`${figure.id}\`; the first is on line ${same.place.line}`,
    expected: 'an id of its own for each; without `id=` it is made from `of=` and `by=`',
    remedy: 'Give one of them another `id=`.'
  })
}

function checkWritten(
  definition: Directive,
  written: ReturnType<typeof readAttributes>,
  locate: Locate,
  problems: Problems
): boolean {
  let good = true
  for (const shorthand of written.shorthands) {
    good = false
    problems.error({
      rule: 'attribute-shorthand',
      place: locate(shorthand.from, shorthand.to),
      message: `\`${shorthand.text}\` means nothing in \`${definition.name}\``,
      expected: 'attributes like `of=ease`',
      remedy: shorthand.text.startsWith('#') ? `Write \`id=${shorthand.text.slice(1)}\`.` : 'Remove it.'
    })
  }
  for (const [index, attribute] of written.attributes.entries()) {
    const first = written.attributes.findIndex((each) => each.name === attribute.name)
    if (first === index) continue
    good = false
    problems.error({
      rule: 'attribute-twice',
      place: locate(attribute.from, attribute.to),
      message: `\`${attribute.name}\` stands twice in this \`${definition.name}\``,
      remedy: 'Keep one of the two.'
    })
  }
  return good
}

function reportAttribute(
  definition: Directive,
  name: string,
  values: Record<string, string>,
  expected: string,
  call: Call
): void {
  const given = values[name]
  call.problem({
    rule: given === undefined ? 'attribute-missing' : 'attribute-value',
    place: given === undefined ? call.place : call.placeOf(name),
    message:
      given === undefined
        ? `This \`${definition.name}\` has no \`${name}\``
        : `\`${name}\` of \`${definition.name}\` cannot be \`${given}\``,
    expected,
    remedy: `It is written like this: \`${definition.example}\`.`
  })
}

function reportUnknown(name: string, place: Place, problems: Problems): void {
  const names = directives.map((each) => each.name)
  const closest = closestMatch(name, names)
  problems.error({
    rule: 'unknown-directive',
    place,
    message: `\`${name}\` is not a directive`,
    expected: listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Mend its name; or, if it is meant as text, put a backslash before the colon.'
  })
}

function reportForm(definition: Directive, place: Place, problems: Problems): void {
  problems.error({
    rule: 'directive-form',
    place,
    message: `\`${definition.name}\` ${forms[definition.form]}`,
    expected: `\`${definition.example}\``,
    remedy: 'Write it in that form.'
  })
}

const forms = {
  text: 'stands in a sentence, with one colon',
  leaf: 'stands on a line of its own, with two colons',
  container: 'stands around a passage, with three colons before and behind it'
}
