/** The search page in a browser: asks the index while somebody types, and keeps what is asked in the address. */
import type { Words } from '../../language/language.ts'
import { hitElement } from './hit.ts'
import { isNear } from './near.ts'
import { type Hit, loadPagefind, type Pagefind } from './pagefind.ts'

type SearchWords = Pick<
  Words['finding']['search'],
  'found' | 'none' | 'hint' | 'searching' | 'everywhere' | 'failed' | 'unbuilt'
>

/** Milliseconds without a key after which is searched. */
const pause = 200
const atOnce = 10
/** How many pages are looked at: beyond them nobody reads. */
const most = 50

const root = part('#find')
const form = part('form') as HTMLFormElement
const field = part('input') as HTMLInputElement
const choice = part('select') as HTMLSelectElement
const status = part('[role="status"]')
const hits = part('.hits')
const more = part('.more')
const words = JSON.parse(root.dataset['words'] ?? '') as SearchWords
const { lang } = document.documentElement
/** While a site is being written there is no index; the server that reloads it is known by what it gives to modules. */
const unavailable = (import.meta as { hot?: object }).hot ? words.unbuilt : words.failed

let latest = 0
/** Is it the choice of a report that asks? What there is to choose from stays as it is. */
let chosen = false
let timer: ReturnType<typeof setTimeout> | undefined
let loading: Promise<Pagefind> | undefined

/** The index, asked for once. */
function pagefind(): Promise<Pagefind> {
  loading ??= loadPagefind(root.dataset['bundle'] ?? '')
  return loading
}

/** Lets the reader choose among the reports in which something was found, as soon as there are several. */
function offer(found: Hit[]): void {
  const asked = choice.value === '' ? (new URLSearchParams(location.search).get('in') ?? '') : choice.value
  const reports = [...new Set([...found.flatMap(({ meta }) => meta.in ?? []), ...(asked === '' ? [] : [asked])])]
  const sorted = reports.toSorted(new Intl.Collator(lang).compare)
  choice.replaceChildren(new Option(words.everywhere, ''), ...sorted.map((report) => new Option(report, report)))
  choice.value = asked
  const label = choice.closest('label')
  if (label) label.hidden = reports.length < 2
}

async function search(): Promise<void> {
  const turn = ++latest
  const asked = field.value.trim()
  if (asked === '') return show(words.hint, [])
  status.textContent = words.searching
  try {
    const index = await pagefind()
    const { results } = await index.search(asked)
    const found = await Promise.all(results.slice(0, most).map((result) => result.data()))
    if (turn !== latest) return
    const near = found.filter((hit) => isNear(hit, asked, lang))
    if (!chosen) offer(near)
    chosen = false
    remember(asked)
    showFound(choice.value === '' ? near : near.filter(({ meta }) => meta.in === choice.value), asked)
  } catch {
    if (turn === latest) show(unavailable, [])
  }
}

function showFound(found: Hit[], asked: string): void {
  show(found.length === 0 ? words.none.replace('{words}', () => asked) : countOf(found.length), [])
  const next = (from: number) => {
    const shown = found.slice(from, from + atOnce).map(hitElement)
    hits.append(...shown)
    more.hidden = found.length <= from + atOnce
    more.onclick = () => next(from + atOnce)
    if (from > 0) shown[0]?.querySelector('a')?.focus()
  }
  next(0)
}

function show(said: string, found: HTMLElement[]): void {
  status.textContent = said
  hits.replaceChildren(...found)
  more.hidden = true
}

function countOf(n: number): string {
  const text = words.found[new Intl.PluralRules(lang).select(n)] ?? words.found.other
  return text.replace('{n}', new Intl.NumberFormat(lang).format(n))
}

/** What is asked stands in the address, so that it can be shared and comes back with the back button. */
function remember(asked: string): void {
  const address = new URL(location.href)
  address.searchParams.set('q', asked)
  if (choice.value === '') address.searchParams.delete('in')
  else address.searchParams.set('in', choice.value)
  history.replaceState(null, '', address)
}

function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#find ${selector}, ${selector}#find`)
  if (!found) throw new Error(`The search page has no ${selector}.`)
  return found
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  void search()
})
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(() => void search(), pause)
})
choice.addEventListener('change', () => {
  chosen = true
  void search()
})
field.addEventListener('focus', () => void pagefind().catch(() => show(unavailable, [])), { once: true })
field.value = new URLSearchParams(location.search).get('q') ?? ''
root.hidden = false
field.focus()
void search()
