/** How R writes things. */

const widest = 110

/** A text in quotes. What is not ASCII is escaped, so that a script means the same in every locale. */
export function text(value: string, quote: '"' | "'" = '"'): string {
  return quote + escaped(value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)) + quote
}

/** A text within quotes, backslashes and quotes left as they are. */
function escaped(value: string): string {
  return value.replaceAll(/[^\n -~]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16)
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
  })
}

/** A number to its last bit. */
export function number(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'Inf'
  return value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value)
}

/** Several texts or numbers: one as it is, whole numbers in a row as `from:to`, else `c(…)` over as many lines as it takes. */
export function vector(items: string[]): string {
  if (items.length === 1) return items[0] as string
  const runs = items.every((item) => /^-?\d+$/.test(item)) ? runsOf(items.map(Number)) : items
  return runs.length === 1 ? (runs[0] as string) : filled('c', runs)
}

/** A call on one line, or where that is too long on as many as it takes. */
export function filled(name: string, args: string[]): string {
  if (args.some((arg) => arg.includes('\n'))) return call(name, args)
  const line = `${name}(${args.join(', ')})`
  if (line.length <= widest) return line
  const lines: string[] = []
  for (const [index, arg] of args.entries()) {
    const last = lines.at(-1)
    const end = index === args.length - 1 ? '' : ','
    if (last === undefined || last.length + arg.length > widest - 4) lines.push(arg + end)
    else lines[lines.length - 1] = `${last} ${arg}${end}`
  }
  return `${name}(\n${indented(lines.join('\n'))}\n)`
}

export function texts(values: string[]): string {
  return vector(values.map((value) => text(value)))
}

function runsOf(numbers: number[]): string[] {
  const runs: [number, number][] = []
  for (const each of numbers) {
    const last = runs.at(-1)
    if (last && each === last[1] + 1) last[1] = each
    else runs.push([each, each])
  }
  return runs.flatMap(([from, to]) =>
    to - from > 1 ? `${from}:${to}` : from === to ? String(from) : [String(from), String(to)]
  )
}

/** A call on one line, or where that is too long with a line for each argument. */
export function call(name: string, args: string[]): string {
  const line = `${name}(${args.join(', ')})`
  if (line.length <= widest && !line.includes('\n')) return line
  return `${name}(\n${indented(args.join(',\n'))}\n)`
}

export function indented(lines: string): string {
  return lines.replaceAll(/^(?=.)/gm, '  ')
}

/** A comment of one line or several, each kept within the width; what follows the first is indented by `indent`. */
export function comment(sentence: string, indent = ''): string {
  const lines: string[] = []
  for (const word of sentence.replaceAll(/\s+/g, ' ').trim().split(' ')) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(`# ${word}`)
    else if (last.length + word.length > widest) lines.push(`# ${indent}${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

export function heading(title: string): string {
  return `# ---- ${title} ${'-'.repeat(Math.max(4, widest - title.length - 8))}`
}
