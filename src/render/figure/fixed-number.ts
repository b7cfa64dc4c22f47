import { percentAsWritten } from '../../language/numbers.ts'
import type { Versus } from '../../report/versus.ts'
import type { Context } from '../context.ts'

/** A number that an author wrote (`7.5`, `80%`), as the language writes it. */
export function fixedNumber(
  { value, text }: Pick<Extract<Versus, { kind: 'target' }>, 'value' | 'text'>,
  { language: { numbers } }: Pick<Context, 'language'>
): string {
  if (text.endsWith('%')) return percentAsWritten(numbers, Number(text.slice(0, -1)))
  return numbers.decimal(value, text.split('.')[1]?.length ?? 0)
}
