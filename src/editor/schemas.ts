import { z } from 'zod'
import { writtenPublished, writtenRecords, writtenSurvey } from '../codebook/written.ts'
import { writtenFrontMatter } from '../report/narrative/front-matter.ts'
import { writtenSite } from '../report/site-file.ts'
import { writtenTheme } from '../report/theme/theme.ts'

/** What authors write in YAML, by the name of the schema's file. */
const written = {
  dataset: z.union([writtenSurvey, writtenRecords, writtenPublished]),
  site: writtenSite,
  narrative: writtenFrontMatter,
  theme: writtenTheme
}

/**
 * JSON Schemas for editors, made of the shapes by which files are checked: they complete keys and mark what is wrong
 * while it is typed. Here an editor reads numbers and truths, where files are read as the texts that stand there.
 */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(written).map(([name, shape]) => {
      const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', override: asEditorsRead })
      return [`${name}.json`, `${JSON.stringify(schema, null, 1)}\n`]
    })
  )
}

function asEditorsRead({
  zodSchema,
  jsonSchema
}: {
  zodSchema: z.core.$ZodTypes
  jsonSchema: z.core.JSONSchema.BaseSchema
}) {
  const expected = expectedOf(zodSchema)
  if (expected !== undefined) jsonSchema.description = expected
  if (jsonSchema.type === 'string') Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] })
  if (jsonSchema.enum?.includes('true')) {
    delete jsonSchema.type
    jsonSchema.enum = [...jsonSchema.enum, true, false]
  }
}

/** The phrase by which a message says what is expected. */
export function expectedOf({ _zod }: z.core.$ZodTypes): string | undefined {
  const said = _zod.def.error?.({ code: 'custom', input: undefined, path: [], message: '' } as never)
  const text = typeof said === 'string' ? said : said?.message
  return text === undefined ? undefined : text.charAt(0).toUpperCase() + text.slice(1)
}
