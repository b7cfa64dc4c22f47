/** Drivers against how much they matter: where each stands, what is clear of it, and what an author is told. */
import { describe, expect, test } from 'vitest'
import type { Site } from '../../../render/site.ts'
import { type Flat, front, head, htmlIn, numbersIn, repeat, siteOf } from '../../one-survey.ts'
import { prepareProject, problemText, projectOf } from '../../project.ts'
import { tableOf, textOf } from '../page.ts'

const rating = (label: string) => `{ label: ${label}, scale: { min: 1, max: 5 } }`
const codebook = `design: none
files: [rows.csv]
bases: { suppress: 5, caution: 10 }
columns:
  sector: { label: Sector, values: { a: Alpha, b: Beta } }
  staff: ${rating('Staff')}
  speed: ${rating('Speed')}
  price: ${rating('Price')}
  shop: ${rating('Shop')}
  staff_matters: ${rating('Staff matters')}
  speed_matters: ${rating('Speed matters')}
  price_matters: ${rating('Price matters')}
  shop_matters: ${rating('Shop matters')}
  satisfaction: ${rating('Satisfaction')}
  ease: { label: Ease, scale: { min: 0, max: 10 } }
measures:
  staff: { mean: staff, better: higher }
  speed: { mean: speed, better: higher }
  price: { mean: price, better: higher }
  shop: { mean: shop, better: higher }
  staff_matters: { mean: staff_matters }
  speed_matters: { mean: speed_matters }
  price_matters: { mean: price_matters }
  shop_matters: { mean: shop_matters }
  ease: { mean: ease, better: higher }
  slow: { share: speed, answers: bottom 2, better: lower }
  answers: { distribution: satisfaction }
  nps: { nps: ease }
  matters: { drivers: [staff, speed, price], outcome: satisfaction }
`
/** Four people of sixty went to the shop. Staff is good and matters, speed is bad and matters more, price is near the mean of both. */
const rows = `sector,staff,speed,price,shop,staff_matters,speed_matters,price_matters,shop_matters,satisfaction,ease\n${repeat(
  60,
  (i) => {
    const [staff, speed, price] = [4 + (i % 2), 1 + ((i * 7) % 3), 1 + ((i * 3) % 5)]
    const shop = i < 4 ? 3 : ''
    const satisfaction = Math.min(5, speed + (i % 5 === 0 ? 1 : 0) + (price > 3 ? 1 : 0))
    const answers = [staff, speed, price, shop, 4 + (i % 2), 4 + ((i + 1) % 2), 1 + ((i * 2) % 5), shop]
    return `${i % 2 ? 'a' : 'b'},${answers.join()},${satisfaction},${i % 11}\n`
  }
)}`

const stated = 'of="staff speed price" importance="staff_matters speed_matters price_matters"'
const built = (attributes: string) => siteOf(codebook, rows, `::chart[Speed first]{id=q ${attributes}}`)

async function told(attributes: string): Promise<string> {
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, head + codebook],
    ['data/survey/rows.csv', null, rows],
    ['reports/report/index.md', null, `${front}::chart[Speed first]{${attributes}}`]
  ])
  return problemText(await prepareProject(root), root)
}

const estimateIn = (site: Site, measure: string, category: string | null = null): Flat => {
  const found = numbersIn(site).estimates.find((each) => each.measure === measure && each.category === category)
  if (!found) throw new Error(`No ${measure}`)
  return found
}
const behind = (html: string) => tableOf(/<details>[\s\S]*?<\/details>/.exec(html)?.[0] ?? '')
const summary = (html: string) => /<desc[^>]*>([\s\S]*?)<\/desc>/.exec(html)?.[1] ?? ''
const meanOf = (estimates: Flat[]) =>
  estimates.reduce((sum, { value }) => sum + (value as number), 0) / estimates.length

/** The quarter that a driver's estimates say, in the words of a page. */
function placeOf(performance: Flat, importance: Flat, lines: { performance: number; importance: number }): string {
  const corners = {
    'bad low': 'Can wait',
    'bad high': 'Put right first',
    'good low': 'No need for more',
    'good high': 'Keep up'
  }
  const across = (performance.value as number) < lines.performance ? 'bad' : 'good'
  const up = (importance.value as number) < lines.importance ? 'low' : 'high'
  const over = ({ low, high }: Flat, line: number) => (low as number) <= line && line <= (high as number)
  const clear = !over(performance, lines.performance) && !over(importance, lines.importance)
  return `${corners[`${across} ${up}`]}${clear ? '' : ' (not clear)'}`
}

describe.each([
  ['as people say', stated, (name: string): [string, string | null] => [`${name}_matters`, null]],
  [
    'as it goes with an outcome',
    'of="staff speed price" importance=matters',
    (name: string): [string, string | null] => ['matters', name]
  ]
])('importance %s', (_, asked, importanceOf) => {
  test('places each driver between the means, in the drawing, the table and in words', async () => {
    const site = await built(`${asked} highlight=speed`)
    const html = htmlIn(site)
    const drivers = ['staff', 'speed', 'price'].map((name) => ({
      label: name.replace(/^./, (letter) => letter.toUpperCase()),
      performance: estimateIn(site, name),
      importance: estimateIn(site, ...importanceOf(name))
    }))
    const lines = {
      performance: meanOf(drivers.map(({ performance }) => performance)),
      importance: meanOf(drivers.map(({ importance }) => importance))
    }
    const [heads = [], ...table] = behind(html)
    expect(heads).toEqual(['', 'Performance', 'Base', 'Importance', 'Where it stands'])
    const places = drivers.map(({ performance, importance }) => placeOf(performance, importance, lines))
    expect(new Set(places.map((place) => place.includes('not clear')))).toEqual(new Set([true, false]))
    for (const [index, { label }] of drivers.entries()) {
      expect(table.find(([name]) => name === label)?.at(-1)).toBe(places[index])
      expect(
        summary(html)
          .split('; ')
          .find((each) => each.startsWith(label))
      ).toContain(`, ${places[index]}`)
    }
    const text = textOf(html)
    for (const said of ['Performance', 'Importance', 'Put right first', 'Keep up', 'Can wait', 'No need for more'])
      expect(text).toContain(said)
    expect(text).toContain(`Mean ${lines.performance.toFixed(1)}`)
    expect(text).toContain('at the plain means of the 3 drivers shown')
  })

  test('is in the downloads with its interval', async () => {
    const site = await built(asked)
    const csv = String(site.files.get('files/en/report/index/q.csv'))
    for (const name of ['staff', 'speed', 'price']) {
      const { value, low, high } = estimateIn(site, ...importanceOf(name))
      for (const number of [value, low, high]) expect(csv).toContain(`,${number}`)
    }
  })
})

test('a driver with too few answers is named, and the means are of the others', async () => {
  const html = htmlIn(
    await built('of="staff speed price shop" importance="staff_matters speed_matters price_matters shop_matters"')
  )
  const text = textOf(html)
  expect(text).toContain('Shop: Not shown: base under 5')
  expect(text).toContain('at the plain means of the 3 drivers shown')
})

test('where nothing may be shown, no mean is', async () => {
  const text = textOf(htmlIn(await built('of="shop shop" importance="shop_matters shop_matters"')))
  expect(text).toContain('Shop: Not shown: base under 5')
  expect(text).not.toContain('plain means')
  expect(text).not.toContain('Keep up')
})

const mistakes: Record<string, [attributes: string, said: string[]]> = {
  'other numbers of drivers and of importance': [
    'of="staff speed price" importance="staff_matters speed_matters"',
    ['There are 3 drivers in `of` and 2 in `importance`']
  ],
  'a driver that the model does not have': [
    'of="staff shop" importance=matters',
    ['`shop` is not among the drivers of `matters`', 'Expected a measure of `staff`, `speed` or `price`.']
  ],
  'drivers on other scales': [
    'of="staff ease" importance="staff_matters speed_matters"',
    ['`staff` and `ease` are not on one scale', 'shares of top answers']
  ],
  'importance on other scales': [
    'of="staff speed" importance="staff_matters ease"',
    ['`staff_matters` and `ease` are not on one scale']
  ],
  'drivers in other units': [
    'of="staff nps" importance="staff_matters speed_matters"',
    ['`staff` and `nps` are not on one scale']
  ],
  'importance that is a distribution': [
    'of="staff speed" importance="answers speed_matters"',
    ['`answers` has parts and no value of its own']
  ],
  'a driver that is its own importance': [
    'of="staff speed" importance="speed speed"',
    ['`speed` is both a driver and its own']
  ],
  'one driver': ['of=staff importance=staff_matters', ['this names one driver']],
  'a driver of which less is better': [
    'of="staff slow" importance="staff_matters speed_matters"',
    ['less is better of `slow`']
  ],
  'drivers by a dimension': [`${stated} by=sector`, ['the drivers are the rows of a quadrant chart']],
  'importance in a form that has no room for it': [`${stated} form=bar`, ['A bar chart has no second axis']],
  'a measure that there is not': [
    'of="staff speed" importance="staff_matters sped_matters"',
    ['`sped_matters` is not a measure']
  ],
  'a quadrant of neither': ['of="staff speed" form=quadrant', ['and this does neither', '`importance=` and a measure']]
}

test.each(Object.entries(mistakes))('%s', async (_, [attributes, said]) => {
  const message = await told(attributes)
  for (const words of said) expect(message).toContain(words)
})
