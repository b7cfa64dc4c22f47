/** The explorer in a browser: a form, what is asked with it in the address, and its answer in words, as a table and drawn. */
import { addressOf, type View } from '../../render/explore/view.ts'
import type { Given } from '../../render/pages/explore.ts'
import { answerView } from './answer.ts'
import { contextFor } from './context.ts'
import { type OpenSurvey, openSurveys, Unread } from './cube.ts'
import { offerFiles } from './downloads.ts'
import { firstAnswer } from './first.ts'
import { Form, viewFrom } from './form.ts'
import { loadLanguage } from './languages.ts'
import { mendIntl, withDays } from './mend-intl.ts'

const root = document.querySelector<HTMLElement>('#explore') as HTMLElement
const part = <Found extends HTMLElement>(selector: string) => root.querySelector<Found>(selector) as Found
const said = part('.said')
const place = part('.view')
const given = JSON.parse(root.dataset['given'] ?? '') as Given
/** Asked for before the words are there: on a slow line each comes while the other does. */
let surveys: Promise<OpenSurvey[]> | undefined = openSurveys(given.files, given.file)
surveys.catch(() => {})
const mended = mendIntl(given.intl)
const loaded = await loadLanguage(given.intl.tag)
const language = mended ? withDays(loaded, given.intl) : loaded
const words = language.words.explore
const form = new Form(part<HTMLFormElement>('form'), given, words)

let view: View = form.complete(viewFrom(location.search) ?? form.usual())
let latest = 0

/** The surveys, read once; asked for again where that failed. */
function opened(): Promise<OpenSurvey[]> {
  surveys ??= openSurveys(given.files, given.file)
  surveys.catch(() => {
    surveys = undefined
  })
  return surveys
}

async function show(): Promise<void> {
  const turn = ++latest
  form.show(view)
  place.setAttribute('aria-busy', 'true')
  said.textContent = words.loading
  try {
    const all = await opened()
    const answer = await answerView(view, all, language)
    if (turn !== latest) return
    if ('unanswered' in answer) return fail(words[answer.unanswered], false)
    const { figure, answers, title } = answer
    const context = () => contextFor(figure, answers, all, language, given)
    const { sentence, table } = firstAnswer(figure, context())
    said.textContent = sentence
    place.innerHTML = table
    const { drawFigure } = await import('./draw.ts')
    if (turn !== latest) return
    const drawn = drawFigure(figure, title, context())
    place.innerHTML = drawn.html
    offerFiles(place, drawn.files, location.href)
  } catch (error) {
    if (!(error instanceof Unread)) console.error(error)
    if (turn === latest) fail(words[error instanceof Unread ? error.why : 'unfit'], error instanceof Unread)
  } finally {
    if (turn === latest) place.removeAttribute('aria-busy')
  }
}

function fail(why: string, again: boolean): void {
  said.textContent = why
  place.replaceChildren()
  if (!again) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words.again
  button.onclick = () => void show()
  place.append(button)
}

part<HTMLFormElement>('form').addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  view = form.changed(view, target.name)
  history.pushState(null, '', `?${addressOf(view)}`)
  void show()
})
part<HTMLFormElement>('form').addEventListener('submit', (event) => event.preventDefault())
addEventListener('popstate', () => {
  view = form.complete(viewFrom(location.search) ?? form.usual())
  void show()
})
void show()
