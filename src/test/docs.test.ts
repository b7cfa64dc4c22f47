/** What is written about measures stays what they are. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measureKeys, measureKinds } from '../codebook/measures/kinds.ts'

const text = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8')

test.each(measureKeys)('the documentation shows how `%s` is written, and what it is', (key) => {
  const { example, description } = measureKinds[key]
  const row = text.split('\n').find((line) => line.startsWith(`| \`${example}\` |`))
  expect(row).toBeDefined()
  expect(row).toContain(
    description
      .split(/(?<=\.) /)[0]
      ?.replace(/\.$/, '')
      .split('. ')[0]
  )
})
