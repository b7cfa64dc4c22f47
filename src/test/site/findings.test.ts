import { expect, test } from 'vitest'
import { afterFindings } from '../../site/findings.ts'

test('parts a body behind the key findings that open it', () => {
  const findings = '\n<section class="kf" aria-labelledby="kf"><p>a</p></section>'
  expect(afterFindings(`${findings}\n<section>b</section>`)).toEqual([findings, '\n<section>b</section>'])
})

test('leaves a body whole that opens with something else', () => {
  const body = '<section>b</section><section class="kf">a</section>'
  expect(afterFindings(body)).toEqual(['', body])
})
