/** The examples of the forms of claims are of the example project, and are borne out there. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { claimForms } from '../../report/claims/forms.ts'
import { claim } from '../../report/directives/claim.ts'
import { when } from '../../report/directives/when.ts'
import { prepareProject, problemText, projectOf } from '../project.ts'

test('each example is so, and is clear or says that it is not', async () => {
  const copied = ['covid-service', 'service-tracker'].flatMap((dataset) =>
    ['dataset.yaml', 'responses.csv'].map((name): [string, null, string] => {
      const path = `data/${dataset}/${name}`
      return [path, null, readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8')]
    })
  )
  const examples = [...claimForms, claim, when].map(({ example }) => example).join('\n\n')
  const root = projectOf('empty', [
    ...copied,
    [
      'reports/report/index.md',
      null,
      `---\ntitle: Examples\ndatasets: [covid-service, service-tracker]\n---\n\n${examples}\n`
    ]
  ])
  expect(problemText(await prepareProject(root), root)).toBe('')
})
