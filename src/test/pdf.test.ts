/** The command `pdf` before it comes to a browser. */
import { expect, test } from 'vitest'
import { projectOf } from './project.ts'
import { runHere } from './run-here.ts'

test('a browser that cannot be run is named, before anything is built', async () => {
  const root = projectOf('small')
  const { status, out, err } = await runHere(['pdf', '--root', root, '--chromium', '/nowhere/chrome'])
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toBe('--chromium is /nowhere/chrome, which cannot be run; give the path of a Chromium, Chrome or Edge.\n')
})
