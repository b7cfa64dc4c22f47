import type { Versus } from '../../report/versus.ts'
import type { Context } from '../context.ts'

/** A number that an author wrote (`7.5`, `80%`), as the language writes it. */
export function fixedNumber(
  { value, text }: Pick<Extract<Versus, { kind: 'target' }>, 'value' | 'text'>,
  { language: { numbers } }: Pick<Context, 'language'>
): string {
  const digits = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return text.endsWith('%') ? numbers.percent(value, digits) : numbers.decimal(value, digits)
}
