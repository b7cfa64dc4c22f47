import type { Finding } from '../problem.ts'

/** The parts of a written date, the widest first, and the names of each in a pattern: with all its digits, or without zeros. */
const parts = [
  { part: 'year', tokens: ['YYYY', 'YY'] },
  { part: 'month', tokens: ['MM', 'M'] },
  { part: 'day', tokens: ['DD', 'D'] },
  { part: 'hour', tokens: ['hh', 'h'] },
  { part: 'minute', tokens: ['mm'] },
  { part: 'second', tokens: ['ss'] }
]

const token = /YYYY|YY|MM|M|DD|D|hh|h|mm|ss/g

/** Signs between the parts: `T` and `Z` stand in dates of ISO 8601, 年 and the like behind numbers. */
const letter = /(?![TZ\p{Script=Han}])\p{L}/u

/** What is wrong with a pattern of dates: it has to say each part once, the wider ones too, and where each ends. Null: nothing. */
export function wrongFormat(written: string): Pick<Finding, 'message' | 'remedy'> | null {
  const found = [...written.matchAll(token)].map(([text]) => text)
  const said = parts.map(({ tokens }) => found.filter((each) => tokens.includes(each)))
  const twice = said.findIndex((each) => each.length > 1)
  const unknown = letter.exec(written.replaceAll(token, ' '))?.[0]
  if (unknown !== undefined)
    return {
      message: `\`${unknown}\` means nothing in a pattern of dates`,
      remedy: 'Write it with these parts, as in `DD.MM.YYYY`.'
    }
  if (twice >= 0)
    return {
      message: `This pattern of dates has two parts for the ${parts[twice]?.part}, \`${said[twice]?.join('` and `')}\``,
      remedy: 'Keep one. Names of months cannot be read: write dates in numbers.'
    }
  const last = said.findLastIndex((each) => each.length > 0)
  const lacking = said.findIndex((each, index) => each.length === 0 && index <= Math.max(0, last))
  if (lacking >= 0)
    return {
      message: `This pattern of dates has no part for the ${parts[lacking]?.part}`,
      remedy:
        parts[lacking]?.part === 'month' && found.includes('mm')
          ? 'Write `MM` for the month: `mm` stands for minutes.'
          : 'Dates without it cannot be told: add it, or read the column as `values` or `type: number`.'
    }
  const open = /(?<![YMDhms])([MDh])(?=[YMDhms])(?!\1)/.exec(written)?.[1]
  if (open === undefined) return null
  return {
    message: `Where \`${open}\` ends in \`${written}\` cannot be told: it has one digit or two, and more follow`,
    remedy: `Write \`${open.repeat(2)}\`, if it has two digits always.`
  }
}

export const formatExpected =
  'the year (`YYYY` or `YY`), and as far as they are written the month (`MM` or `M`), the day (`DD` or `D`), ' +
  'the hour (`hh` or `h`), `mm` and `ss`, each once'
