import type { Dataset } from '../../dataset/dataset.ts'
import type { Asked } from '../../estimate/answers.ts'
import type { Finding, Place } from '../../problem.ts'
import type { View } from '../../render/explore/view.ts'
import type { Call, Scope } from '../../report/call.ts'
import { resolveFigure } from '../../report/figure/figure.ts'
import type { Figure } from '../../report/model.ts'

/** What a reader asks, as a figure of a report with its questions; or what keeps it from being one. */
export type Resolved = { figure: Figure; asked: Asked[] } | { findings: Finding[] }

const nowhere: Place = { path: '', line: 1, column: 1 }

/** Works out a view by the rules of the directive of figures; several measures are a table, unless a form is named. */
export function resolveView(view: View, headline: string, datasets: Dataset[], language: string): Resolved {
  const scope = scopeOf(datasets, language)
  const findings: Finding[] = []
  const call: Call = {
    name: 'chart',
    attributeNames: [],
    others: {},
    label: [{ type: 'text', value: headline }],
    scope,
    datasets,
    passage: '',
    within: [],
    place: nowhere,
    position: undefined,
    placeOf: () => nowhere,
    placeOfName: () => nowhere,
    problem: (finding) => findings.push(finding),
    warn: () => {},
    breakTold: true,
    content: [],
    around: null
  }
  const { form, ...asked } = view
  const several = /[\s,]/.test(view.of.trim())
  const tabular = form === 'table' || (form === undefined && several)
  const figure = resolveFigure(
    tabular ? 'table' : 'chart',
    { ...asked, id: 'view', ...(tabular || form === undefined ? {} : { form }) },
    call
  )
  return figure ? { figure, asked: [...scope.asked.values()] } : { findings }
}

function scopeOf(datasets: Dataset[], language: string): Scope {
  return {
    key: 'explore',
    language,
    datasets,
    bound: null,
    figures: [],
    queryFigures: [],
    queries: new Map(),
    asked: new Map(),
    prose: [],
    uses: [],
    narratives: [],
    quoted: [],
    namedFigures: [],
    described: [],
    once: new Set(),
    later: [],
    references: { sources: new Map(), terms: new Map(), audiences: new Map() },
    cited: [],
    terms: [],
    claims: []
  }
}
