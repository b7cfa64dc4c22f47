import lighthouse from 'lighthouse'
import type { Value } from './value.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const tries = 3

/**
 * Lighthouse's scores of a page as on a phone, run in the browser that listens at `port`. Performance depends on what
 * else the machine does: where it is short of 100, the median of three runs.
 */
export async function scoresOf(url: string, port: number): Promise<Value[]> {
  const runs = [await run(url, port)]
  while (runs.length < tries && runs.some(({ performance }) => performance !== 100)) runs.push(await run(url, port))
  return categories.map((name): Value => {
    const sorted = runs.map((each) => each[name] ?? 0).toSorted((a, b) => a - b)
    const told = [...new Set(runs.flatMap((each) => each.told))]
    return { name: `Lighthouse ${name}`, value: sorted[sorted.length >> 1] ?? 0, least: 100, told }
  })
}

type Run = Record<string, number> & { told: string[] }

async function run(url: string, port: number): Promise<Run> {
  const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error', output: 'json' })
  if (!result) throw new Error(`Lighthouse has no result for ${url}`)
  const { lhr } = result
  const lost = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => {
    return scoreDisplayMode !== 'informative' && score !== null && score < 0.9
  })
  const scores = categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)])
  return { ...Object.fromEntries(scores), told: lost.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`) }
}
