import type { Place, Problems } from '../../problem.ts'
import type { Yaml } from '../../yaml/yaml.ts'
import { type Codebook, isDimension } from '../codebook.ts'
import { reportUnknown } from '../named.ts'
import type { CodebookTarget } from './target.ts'

/** Checks that targets are of measures and values that there are, and that their days follow each other. */
export function checkTargets(codebook: Codebook, yaml: Yaml, problems: Problems): void {
  for (const target of codebook.targets.values()) {
    const measures = [...codebook.measures.keys()]
    const [measure = ''] = target.of.split('/')
    if (!measures.includes(measure))
      reportUnknown(measure, { what: 'a measure of this codebook', known: measures }, target.places.of, problems)
    if (measures.includes(target.name)) reportMeasure(target, problems)
    checkWhere(target, codebook, yaml, problems)
    checkOrder(target, problems)
  }
}

/** Claims name both by `of`. */
function reportMeasure({ name, place }: CodebookTarget, problems: Problems): void {
  problems.error({
    rule: 'target-name',
    place,
    message: `\`${name}\` is a measure already, so a claim could be of either`,
    expected: `a name of its own, like \`${name}-goal\``,
    remedy: 'Rename the target.'
  })
}

function checkWhere({ name, where }: CodebookTarget, codebook: Codebook, yaml: Yaml, problems: Problems): void {
  const dimensions = [...codebook.columns.values()].filter(isDimension)
  for (const [dimension, code] of Object.entries(where)) {
    const path = ['targets', name, 'where', dimension]
    const column = dimensions.find((each) => each.name === dimension)
    const codes = column?.values.map((value) => value.code) ?? []
    const names = dimensions.map((each) => each.name)
    if (!column)
      reportUnknown(
        dimension,
        { what: 'a dimension of this codebook', known: names },
        yaml.place(path, 'key'),
        problems
      )
    else if (!codes.includes(code))
      reportUnknown(code, { what: `a value of \`${dimension}\``, known: codes }, yaml.place(path), problems)
  }
}

/** It starts before it is due, and what is expected of it is so between the two. */
function checkOrder({ start, due, expected, places }: CodebookTarget, problems: Problems): void {
  const fail = (place: Place, message: string, expected: string) =>
    problems.error({ rule: 'target-days', place, message, expected, remedy: 'Mend one of the days.' })
  if (due <= start) fail(places.due, `It is due on ${due} and starts on ${start}`, `a day after ${start}`)
  else if (expected && (expected.by <= start || expected.by > due))
    fail(
      places.by,
      `What it brings is expected by ${expected.by}, which is not between its start and the day on which it is due`,
      `a day after ${start}, up to ${due}`
    )
}
