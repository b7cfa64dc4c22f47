import type { Root } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { Dataset } from '../dataset/dataset.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { readAttributes } from './attributes.ts'
import type { Call } from './call.ts'
import type { Directive } from './directives/directive.ts'
import { directives } from './directives/directives.ts'
import type { Locate } from './location.ts'
import type { Figure, Resolved } from './model.ts'

/** Gives each of our directives in the tree what it came to, and the figures in their order; unknown ones that look like text become text. */
export function resolveDirectives(
  tree: Root,
  text: string,
  locate: Locate,
  datasets: Dataset[],
  page: string,
  problems: Problems
): Figure[] {
  const figures: Figure[] = []
  visit(tree, (node, index, parent) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from
    const definition = directives.find((each) => each.name === node.name)
    const written = text.slice(from, to)
    const inWord = /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')
    if (!definition || (inWord && text[to] !== '{')) {
      if (node.type === 'textDirective' && !/[{[]/.test(written)) {
        if (parent && index !== undefined) parent.children.splice(index, 1, { type: 'text', value: written })
        return
      }
      reportUnknown(node.name, locate(from, to), problems)
    } else if (text[to] === '{') {
      // The parser let its attributes fall; `findBroken` says so.
    } else if (`${definition.form}Directive` !== node.type) {
      reportForm(definition, locate(from, to), problems)
    } else {
      const resolved = resolveOne(
        definition,
        node as TextDirective | LeafDirective,
        text,
        locate,
        datasets,
        page,
        figures,
        problems
      )
      if (resolved) node.data = { ...node.data, directive: resolved }
    }
  })
  return figures
}

function resolveOne(
  definition: Directive,
  node: TextDirective | LeafDirective,
  text: string,
  locate: Locate,
  datasets: Dataset[],
  page: string,
  figures: Figure[],
  problems: Problems
): Resolved | null {
  const from = node.position?.start.offset ?? 0
  const to = node.position?.end.offset ?? from
  const written = readAttributes(text, from, to)
  if (!checkWritten(definition, written, locate, problems)) return null
  const names = Object.keys(definition.attributes.shape)
  const own = written.attributes.filter((each) => names.includes(each.name))
  const values = Object.fromEntries(own.map((each) => [each.name, node.attributes?.[each.name] ?? each.value]))
  const place = locate(from, Math.min(to, from + definition.name.length + (definition.form === 'leaf' ? 2 : 1)))
  const find = (name: string) => written.attributes.find((each) => each.name === name)
  const call: Call = {
    name: definition.name,
    attributeNames: names,
    others: Object.fromEntries(
      written.attributes
        .filter((each) => !names.includes(each.name))
        .map((each) => [each.name, node.attributes?.[each.name] ?? each.value])
    ),
    label: node.children,
    datasets,
    page,
    place,
    placeOf: (name, word) => {
      const found = find(name)
      if (!found) return place
      const at =
        word === undefined ? 0 : Math.max(0, found.value.split(/\s+/).length > 1 ? found.value.indexOf(word) : 0)
      return locate(found.valueFrom + at, word === undefined ? found.valueTo : found.valueFrom + at + word.length)
    },
    placeOfName: (name) => {
      const found = find(name)
      return found ? locate(found.from, found.from + name.length) : place
    },
    problem: (finding) => problems.error(finding),
    nextFigure: () => figures.length + 1
  }
  const parsed = definition.attributes.safeParse(values)
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      reportAttribute(definition, String(issue.path[0]), values, issue.message, call)
    return null
  }
  const resolved = definition.resolve(parsed.data, call)
  if (resolved?.kind === 'figure') addFigure(resolved.figure, figures, problems)
  return resolved
}

function addFigure(figure: Figure, figures: Figure[], problems: Problems): void {
  const same = figures.find((each) => each.id === figure.id)
  figures.push(figure)
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
    message:
      definition.form === 'text'
        ? `\`${definition.name}\` stands in a sentence, with one colon`
        : `\`${definition.name}\` stands on a line of its own, with two colons`,
    expected: `\`${definition.example}\``,
    remedy: 'Write it in that form.'
  })
}
