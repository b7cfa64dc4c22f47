/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Where something is written, which only those who write it need. */
const places = new Set(['place', 'places', 'path'])

/** Plain data with its maps, as JSON: a map is `{ "map": [[key, value], …] }`. */
export function toJson(value: unknown): Json {
  if (value instanceof Map) return { map: [...value].map(([key, each]) => [toJson(key), toJson(each)]) }
  if (Array.isArray(value)) return value.map(toJson)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) =>
        places.has(key) || each === undefined ? [] : [[key, toJson(each)]]
      )
    )
  return value as Json
}

export function fromJson(json: Json): unknown {
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return json.map(fromJson)
  const { map } = json as { map?: Json }
  if (Array.isArray(map)) return new Map((map as [Json, Json][]).map(([key, each]) => [fromJson(key), fromJson(each)]))
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, fromJson(each)]))
}
