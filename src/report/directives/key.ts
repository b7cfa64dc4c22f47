import { word } from '../../yaml/shapes.ts'
import type { Call } from '../call.ts'
import { unknown } from '../lookup.ts'

export const keyName = word('a key').optional()

/** The key that a directive names: by `key=`, or alone in its braces. Null: see problems. */
export function findKey(key: string | undefined, what: string, call: Call): string | null {
  const others = Object.keys(call.others)
  const written = [...(key === undefined ? [] : [key]), ...others]
  const [only] = written
  if (written.length === 1 && only !== undefined && (key !== undefined || call.others[only] === '')) return only
  call.problem({
    rule: 'key',
    place: call.place,
    message: `\`:${call.name}\` names one ${what}, and here ${written.length === 0 ? 'none is named' : 'more is written'}`,
    expected: `\`:${call.name}{key}\`, or \`key=\` where something else stands in its brackets`,
    remedy: 'Name one.'
  })
  return null
}

/** Says that there is no such key. */
export function unknownKey(key: string, what: string, file: string, known: string[], call: Call): void {
  const place = call.others[key] === undefined ? call.placeOf('key') : call.placeOfName(key)
  if (known.length > 0) unknown(call, place, key, what, known, `Take one of these, or add it to ${file}.`)
  else
    call.problem({
      rule: 'unknown-name',
      place,
      message: `\`${key}\` is not ${what}: there is none`,
      expected: `\`${key}\` in ${file}`,
      remedy: 'Write it there.'
    })
}
