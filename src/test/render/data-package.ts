/** The rules of Data Package and Table Schema, version 2, for what this project writes: no network is asked. */
import { createHash } from 'node:crypto'

type Field = {
  name?: unknown
  type?: unknown
  constraints?: { required?: boolean; enum?: string[]; minimum?: number; maximum?: number }
}
type Resource = { [key: string]: unknown; name?: unknown; path?: unknown; schema?: { fields?: Field[] } }

const types = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'list',
  'datetime',
  'date',
  'time',
  'year'
].concat('yearmonth', 'duration', 'geopoint', 'geojson', 'any')
const roles = /^[a-z-]+$/
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/** What is wrong with a package and the files that it describes, as sentences. */
export function problemsOfPackage(
  described: { [key: string]: unknown; resources?: Resource[] },
  fileOf: (path: string) => string | Uint8Array | undefined
): string[] {
  const { resources = [] } = described
  const names = resources.map(({ name }) => name)
  return [
    ...(described['$schema'] === 'https://datapackage.org/profiles/2.0/datapackage.json' ? [] : ['$schema is another']),
    ...(/^[a-z0-9._-]+$/.test(String(described['name'])) ? [] : ['the name cannot be in an address']),
    ...(resources.length > 0 ? [] : ['there are no resources']),
    ...(new Set(names).size === names.length ? [] : ['two resources have one name']),
    ...(described['created'] === undefined || moment.test(String(described['created']))
      ? []
      : ['created is no moment']),
    ...listOf(described['licenses']).flatMap((each) =>
      each['name'] || each['path'] ? [] : ['a license without name']
    ),
    ...listOf(described['sources']).flatMap((each) =>
      each['title'] || each['path'] ? [] : ['a source without title']
    ),
    ...listOf(described['contributors']).flatMap((each) =>
      (each['roles'] as string[]).every((role) => roles.test(role)) ? [] : ['a contributor with a role that is none']
    ),
    ...(described['homepage'] === undefined || URL.canParse(String(described['homepage'])) ? [] : ['no homepage']),
    ...listOf(described['contributors']).flatMap((each) => (each['title'] ? [] : ['a contributor without title'])),
    ...resources.flatMap((resource) => problemsOfResource(resource, fileOf))
  ]
}

function problemsOfResource(resource: Resource, fileOf: (path: string) => string | Uint8Array | undefined): string[] {
  const path = String(resource.path)
  const content = fileOf(path)
  const said = (problem: string) => `${path}: ${problem}`
  if (!/^https?:\/\//.test(path) && (path.startsWith('/') || path.split('/').includes('..')))
    return [said('a path that leaves the folder')]
  if (content === undefined) return [said('there is no such file')]
  const fields = resource.schema?.fields ?? []
  const hash = `sha256:${createHash('sha256').update(Buffer.from(content)).digest('hex')}`
  const [header = [], ...rows] = parseCsv(Buffer.from(content).toString())
  return [
    ...(/^[a-z0-9._-]+$/i.test(String(resource.name)) ? [] : [said('a name that cannot be in an address')]),
    ...(resource['title'] ? [] : [said('no title')]),
    ...(resource['hash'] === hash ? [] : [said('another hash')]),
    ...(new Set(fields.map(({ name }) => name)).size === fields.length ? [] : [said('two fields of one name')]),
    ...(resource['bytes'] === Buffer.from(content).length ? [] : [said('other bytes')]),
    ...(fields.every((field) => types.includes(String(field.type))) ? [] : [said('a type that there is not')]),
    ...(header.join() === fields.map(({ name }) => name).join() ? [] : [said(`other columns: ${header.join()}`)]),
    ...rows.flatMap((row, at) =>
      fields.flatMap((field, index) => {
        const problem = problemOfCell(row[index] ?? '', field)
        return problem === null ? [] : [said(`row ${at + 1}, ${field.name}: ${problem}`)]
      })
    )
  ]
}

function problemOfCell(cell: string, { type, constraints = {} }: Field): string | null {
  if (cell === '') return constraints.required ? 'is required' : null
  const { minimum, maximum } = constraints
  if (type === 'integer' && !/^-?\d+$/.test(cell)) return `${cell} is no integer`
  if (type === 'number' && !Number.isFinite(Number(cell))) return `${cell} is no number`
  if (constraints.enum && !constraints.enum.includes(cell)) return `${cell} is none of ${constraints.enum.join()}`
  if (minimum !== undefined && Number(cell) < minimum) return `${cell} is under ${minimum}`
  if (maximum !== undefined && Number(cell) > maximum) return `${cell} is over ${maximum}`
  return null
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}
