import type { ExploreWords } from '../../language/explore.ts'
import type { Choice, Choices } from '../../render/explore/choices.ts'
import { type View, viewKeys } from '../../render/explore/view.ts'
import type { Given } from '../../render/pages/explore.ts'

/** Stands for all waves among the waves. */
const allWaves = '*'

/** The form of an explorer: what can be chosen follows from what is. */
export class Form {
  readonly #form: HTMLFormElement
  readonly #given: Given
  readonly #words: ExploreWords

  constructor(form: HTMLFormElement, given: Given, words: ExploreWords) {
    this.#form = form
    this.#given = given
    this.#words = words
  }

  /** What is shown where nobody said. */
  usual(): View {
    const [first] = this.#given.choices
    const [measure, dimension] = [first?.measures[0], first?.dimensions[0]]
    return this.complete({ of: measure?.value ?? '', ...(dimension ? { by: dimension.value } : {}) })
  }

  /** A view with a wave, where its measure has waves and none is named. */
  complete(view: View): View {
    const { choices, measure } = this.#chosen(view)
    const last = choices?.waves.at(-1)?.value
    if (!measure?.waves || view.wave !== undefined || view.across !== undefined || last === undefined) return view
    return { ...view, wave: last }
  }

  show(view: View): void {
    const { choices, measure } = this.#chosen(view)
    if (!choices) return
    const { dimensions, together } = choices
    const words = this.#words
    const [by, facet] = [dimensions.find(is(view.by)), dimensions.find(is(view.facet))]
    const taken = (by ? 1 : 0) + (facet ? 1 : 0)
    const free = dimensions.filter((each) => each !== by && each !== facet)
    this.#fill('of', groupsOf(this.#given.choices), view.of)
    this.#fill('by', [{ options: [{ value: '', label: words.none }, ...dimensions] }], view.by ?? '')
    const panels = [{ value: '', label: words.none }, ...dimensions.filter((each) => each !== by)]
    this.#fill('facet', [{ options: panels }], view.facet ?? '', by !== undefined && together > 1)
    const kept = free.map(({ value, label, values }) => ({
      label,
      options: values.map((each) => ({ value: `${value}=${each.value}`, label: each.label }))
    }))
    const everybody = { options: [{ value: '', label: words.everybody }] }
    this.#fill('where', [everybody, ...kept], view.where ?? '', taken < together || view.where !== undefined)
    const waves = [...choices.waves, { value: allWaves, label: words.across }]
    const wave = view.across === undefined ? (view.wave ?? '') : allWaves
    this.#fill('wave', [{ options: waves }], wave, measure?.waves === true && choices.waves.length > 1)
    const others = by ? by.values.map((each) => ({ value: `${by.value}=${each.value}`, label: each.label })) : []
    const against = [
      { options: [{ value: '', label: words.alone }] },
      { options: [{ value: 'overall', label: words.all }] },
      ...(by ? [{ label: by.label, options: others }] : [])
    ]
    this.#fill('versus', against, view.versus ?? '', by !== undefined || view.where !== undefined)
    this.#fill('form', [{ options: [{ value: '', label: words.usual }, ...this.#given.forms] }], view.form ?? '')
    this.#form.hidden = false
  }

  /** The view that a choice leads to from the one before: what can no longer be is dropped. */
  changed(before: View, name: string): View {
    const value = this.#select(name).value
    const view: View = { ...before, [name]: value === '' ? undefined : value }
    if (name === 'wave')
      Object.assign(view, value === allWaves ? { wave: undefined, across: this.#across(view) } : { across: undefined })
    const { choices, measure } = this.#chosen(view)
    if (view.by === undefined || view.by === view.facet) delete view.facet
    if (view.by === undefined && view.versus !== undefined && view.where === undefined) delete view.versus
    if (name === 'by') for (const key of ['versus', 'form', 'sort', 'where'] as const) delete view[key]
    if (name !== 'form') delete view.form
    const dimensions = [view.by, view.facet, ...conditionsOf(view)].filter((each) => each !== undefined)
    if (new Set(dimensions).size > (choices?.together ?? 0)) delete view[name === 'where' ? 'facet' : 'where']
    if (!measure?.waves) for (const key of ['wave', 'across'] as const) delete view[key]
    const cleaned = Object.fromEntries(Object.entries(view).filter(([, each]) => each !== undefined)) as View
    return this.complete(cleaned)
  }

  #across(view: View): NonNullable<View['across']> {
    return (this.#chosen(view).choices?.periods[0] ?? 'wave') as NonNullable<View['across']>
  }

  /** The survey that a view is of, and its first measure. */
  #chosen({ of }: View): { choices: Choices | undefined; measure: Choices['measures'][number] | undefined } {
    const first = (of.split(/[\s,]+/)[0] ?? '').split('/')[0]
    const choices = this.#given.choices.find(({ measures }) => measures.some(is(first)))
    return { choices: choices ?? this.#given.choices[0], measure: choices?.measures.find(is(first)) }
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement
  }

  /** What is chosen though it is not offered, like a view of several measures, stays as it is. */
  #fill(name: string, groups: readonly Group[], value: string, shown = true): void {
    const select = this.#select(name)
    const known = groups.some(({ options }) => options.some(is(value)))
    const own = known || value === '' ? [] : [{ options: [{ value, label: value }] }]
    const all: Group[] = [...groups, ...own]
    const elements = all.flatMap(({ label, options }) => {
      const made = options.map((each) => new Option(each.label, each.value))
      if (label === undefined) return made
      const group = document.createElement('optgroup')
      group.label = label
      group.append(...made)
      return [group]
    })
    select.replaceChildren(...elements)
    select.value = value
    const field = select.closest('label')
    if (field) field.hidden = !shown
  }
}

type Group = { label?: string; options: readonly Choice[] }

function groupsOf(choices: readonly Choices[]): Group[] {
  if (choices.length === 1) return choices.map(({ measures }) => ({ options: measures }))
  return choices.map(({ title, measures }) => ({ label: title, options: measures }))
}

function is(value: string | undefined): (choice: Choice) => boolean {
  return (choice) => choice.value === value
}

function conditionsOf({ where }: View): string[] {
  return (where ?? '').split(/\s+/).flatMap((condition) => (condition === '' ? [] : [condition.split('=')[0] ?? '']))
}

/** The view that stands in an address behind its "?"; null: none does. */
export function viewFrom(search: string): View | null {
  const params = new URLSearchParams(search)
  const entries = viewKeys.flatMap((key) => {
    const value = params.get(key)
    return value === null || value === '' ? [] : [[key, value] as const]
  })
  return params.has('of') ? (Object.fromEntries(entries) as View) : null
}
