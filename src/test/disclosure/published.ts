/** Every number of a built site, as a reader finds it: in pages, CSV, JSON and SVG. */
import type { Prepared } from '../../build.ts'

export type PublishedEstimate = {
  measure: string
  category: string | null
  domain: Record<string, string>
  except: Record<string, string>
  value: number | null
  n: number | null
  absence: string | null
}

type Site = NonNullable<Prepared['site']>
/** A number as it stands somewhere: how it is written, and where. */
export type Found = { where: string; text: string }

/** Every estimate in the estimates.json of any report. */
export function estimatesIn(site: Site): PublishedEstimate[] {
  return jsonOf(site).flatMap(({ estimates }) => estimates as PublishedEstimate[])
}

/** Every number that a report's JSON gives. */
export function numbersInJson(site: Site): number[] {
  const numbers = (value: unknown): number[] => {
    if (typeof value === 'number') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : []
  }
  return numbers(jsonOf(site))
}

function jsonOf(site: Site): { estimates: unknown[] }[] {
  const files = [...site.files].filter(([path]) => path.endsWith('/estimates.json'))
  return files.map(([, content]) => JSON.parse(String(content)))
}

/** The numbers in the cells of every CSV. */
export function numbersInCsv(site: Site): Found[] {
  return filesOf(site, '.csv').flatMap(({ where, text }) =>
    text
      .split(/[\n,]/)
      .filter((each) => /^-?\d[\d.e-]*$/.test(each))
      .map((each) => ({ where, text: each }))
  )
}

/** The numbers in the words of every page and picture: text, names for screen readers, descriptions. */
export function numbersInWords(site: Site): Found[] {
  const pages = site.pages
    .filter(({ kind }) => kind !== 'missing')
    .map((page) => ({ where: page.path, text: JSON.stringify(page, withoutSizes).replaceAll(/&#x3C;iframe.*?>/g, '') }))
  return [...pages, ...filesOf(site, '.svg')].flatMap(({ where, text }) => {
    const spoken = [...text.matchAll(/(?:aria-label|alt|title|content)=\\?"([^"\\]*)/g)].map((match) => match[1] ?? '')
    const words = [text.replaceAll(/<style.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, ' '), ...spoken].join(' ')
    const plain = words.replaceAll('−', '-').replaceAll(/(\d),(?=\d{3})/g, '$1')
    return [...plain.matchAll(/(?<![\w.])-?\d+(?:\.\d+)?/g)].map((match) => ({ where, text: match[0] }))
  })
}

/** How large a picture or a frame is says nothing of the data. */
function withoutSizes(key: string, value: unknown): unknown {
  return key === 'width' || key === 'height' ? undefined : value
}

function filesOf(site: Site, end: string): Found[] {
  return [...site.files]
    .filter(([path]) => path.endsWith(end))
    .map(([where, content]) => ({ where, text: String(content) }))
}

/** Is a number one of those in the JSON, rounded to the digits that it is written with, as it is or in per cent? */
export function isOneOf(text: string, numbers: readonly number[]): boolean {
  const digits = text.split('.')[1]?.length ?? 0
  const close = (a: number) => Math.abs(Math.abs(a) - Math.abs(Number(text))) <= 0.5000001 * 10 ** -digits
  return numbers.some((number) => close(number) || close(100 * number))
}

/** What stands for a value that is not shown: rows of a CSV, and cells of a table, with the numbers in them. */
export function suppressedRows(site: Site): { where: string; numbers: string[] }[] {
  const rows = filesOf(site, '.csv').flatMap(({ where, text }) =>
    text
      .split('\n')
      .filter((line) => line.includes('suppressed'))
      .map((line) => ({ where: `${where}: ${line}`, numbers: line.split(',').filter((each) => /^-?\d/.test(each)) }))
  )
  const cells = site.pages.flatMap((page) =>
    [...JSON.stringify(page).matchAll(/<td[^>]*>(?:(?!<\/td>).)*Not shown.*?<\/td><td[^>]*>.*?<\/td>/g)].map(
      (match) => ({
        where: match[0],
        numbers: match[0].replaceAll(/<[^>]*>/g, ' ').match(/\d+/g) ?? []
      })
    )
  )
  // The level of the intervals that there would be.
  return [...rows, ...cells].map(({ where, numbers }) => ({
    where,
    numbers: numbers.filter((each) => each !== '0.95')
  }))
}

/** How many values each report publishes or withholds. */
export function countsOfValues(site: Site): number[] {
  return [...site.files]
    .filter(([path]) => path.endsWith('/estimates.json'))
    .map(([, content]) => JSON.parse(String(content)).estimates.length)
}
