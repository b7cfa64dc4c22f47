import { expect, test } from 'vitest'
import { prepareProject, problemText, projectOf } from '../project.ts'

test('a line of a file of answers is never shown, wherever the file lies', async () => {
  const codebook = 'data/survey/dataset.yaml'
  const root = projectOf('empty', [
    [
      codebook,
      null,
      'title: A survey\nkind: survey\nstatus: synthetic\nsample: probability\nfiles: [../../raw/rows.csv]\ndesign: {}\nbases: { suppress: 2, caution: 5 }\ncolumns: { ease: { scale: { min: 0, max: 10 } } }\nmeasures: { ease: { mean: ease } }\n'
    ],
    ['raw/rows.csv', null, 'ease,comment\n7,secret\nmany,secret\n'],
    ['reports/report/index.md', null, '---\ntitle: A report\ndatasets: [survey]\n---\n\nHello.\n']
  ])
  const prepared = await prepareProject(root)
  const text = problemText(prepared, root)
  expect(text).toContain('raw/rows.csv:3:1: A text of 4 characters is not allowed in `ease`')
  expect(text).not.toContain('secret')
})
