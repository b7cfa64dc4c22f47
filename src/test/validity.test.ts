/** The pages of the example reports are valid HTML. */
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { treeOf } from './site/tree.ts'

/** What the standard says of documents; matters of taste are left to those who write them. */
const rules = {
  'attr-case': 'off',
  'attr-quotes': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  'element-case': 'off',
  'long-title': 'off',
  'no-inline-style': 'off',
  'no-trailing-whitespace': 'off',
  'prefer-native-element': 'off',
  'require-sri': 'off',
  'tel-non-breaking': 'off',
  'valid-id': ['error', { relaxed: true }],
  'void-style': 'off',
  'no-raw-characters': ['error', { relaxed: true }]
}

describe('the pages of the example reports', () => {
  test('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document'],
      rules
    } as never)
    const pages = [...(await treeOf(await exampleSite()))].filter(([path]) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(30)
    const found: string[] = []
    for (const [path, content] of pages) {
      const report = await validator.validateString(content.toString('utf8'))
      for (const { messages } of report.results)
        found.push(...messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} (${selector})`))
    }
    expect(found).toEqual([])
  }, 120_000)
})
