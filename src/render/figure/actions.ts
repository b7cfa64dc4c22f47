import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Context } from '../context.ts'
import { explorerPath } from '../explore/surveys.ts'
import { addressOf, type View } from '../explore/view.ts'

/** What can be done with a figure. */
type Actions = {
  id: string
  view: View | null
  opened: Element[]
  files: readonly string[]
  embed: ElementContent[]
}

/** The figure's links, as a list, before what can be opened below it: the table behind it, a query. */
export function actionsOf({ id, view, opened, files, embed }: Actions, context: Context): Element {
  const { words } = context.language
  const links = [
    [h('a', { href: `#${id}` }, words.figure.link)],
    ...context.alternates
      .filter(({ current }) => !current)
      .map(({ language, name, path }) => [
        h('a', { href: `${context.base}${path.slice(1)}#${id}`, hrefLang: language, lang: language }, name)
      ]),
    ...files.map((name) => [
      h('a', { href: `${context.base}${context.downloads.folder}${name}`, download: name }, nameOf(name, context))
    ]),
    ...(embed.length > 0 ? [embed] : []),
    ...(view === null ? [] : [[h('a', { href: `${explorerPath(context)}?${addressOf(view)}` }, words.explore.open)]])
  ]
  return h('div', { className: ['acts'] }, [
    h(
      'ul',
      links.map((each) => h('li', each))
    ),
    ...opened
  ])
}

/** "CSV"; a workbook by the program that opens it, that for slides by a word. */
function nameOf(file: string, { language }: Context): string {
  if (file.endsWith('-slide.png')) return language.words.sharing.slide
  return file.endsWith('.xlsx') ? 'Excel' : file.slice(file.lastIndexOf('.') + 1).toUpperCase()
}
