import type { Claim, TestsStatement } from './claim.ts'
import type { Judged, Verdict } from './judge.ts'
import { byCodes, writer } from './naming.ts'

/** What of the same kind would be true instead of a claim that is not so, as an author would write it. Null: what is hidden leaves it open. */
export function insteadOf(claim: Claim, { members }: Verdict): string | null {
  const [first] = members as [Judged]
  if (members.some(({ unknown }) => unknown.length > 0)) return null
  const [member] = claim.members
  if (first.standing) return standing(first.standing.name)
  if (claim.among !== null) return counted(members)
  if (member?.kind === 'place') return place(first, member.from)
  return difference(claim, first)
}

/** How it stands, by the form that says so; null: no form does. */
function standing(name: NonNullable<Judged['standing']>['name']): string | null {
  if (name === 'too-early') return 'that it is too early to say'
  if (name === 'not-started') return 'that it has not started'
  if (name === 'uncertain') return 'that it is too uncertain to say'
  return name === 'hidden' || name === 'unknown' ? null : `\`is=${name}\``
}

function counted(members: Judged[]): string {
  const yes = members.filter(({ holds }) => holds === true).length
  if (yes === members.length) return '`among=all`'
  if (yes === 0) return '`among=none`'
  return yes > members.length / 2 ? `\`among=most\`, or \`among=${yes}\`` : `\`among=${yes}\``
}

function place({ order, estimate }: Judged, from: 'lowest' | 'highest'): string {
  const { value } = estimate
  const beside = order.filter((each) => each.value === value).length
  const position = order.findIndex((each) => each.value === value) + 1
  if (beside > 1) return `\`is=atmost\` or \`is=atleast\`, since ${beside} share the place`
  if (position === 1) return `\`is=${from}\``
  const [near, end] =
    position > order.length / 2
      ? [order.length - position + 1, from === 'lowest' ? 'highest' : 'lowest']
      : [position, from]
  return near === 1 ? `\`is=${end}\`` : `\`is=rank n=${near} from=${end}\``
}

/** The form that says the contrary of another. */
const contrary: Partial<Record<Claim['is'], string>> = {
  above: '`is=below`',
  below: '`is=above`',
  atleast: '`is=below`',
  atmost: '`is=above`',
  majority: '`is=minority`',
  minority: '`is=majority`',
  rose: '`is=fell`',
  fell: '`is=rose`'
}

function difference({ is, members }: Claim, { comparisons, estimate }: Judged): string {
  const [only] = comparisons
  const value = estimate.value ?? Number.NaN
  if (is === 'times' && only?.right?.value) return `\`n=${Math.floor((value / only.right.value) * 10) / 10}\``
  if (is === 'about') return `\`than=${than(value, estimate.number)}\`, or a wider \`within\``
  if (is === 'unchanged') return (only?.difference ?? 0) > 0 ? '`is=rose`' : '`is=fell`'
  const alike = comparisons.length > 1 || (members[0] as TestsStatement).tests[0]?.wants === 'different'
  if (only?.difference === 0 || alike) return is === 'rose' || is === 'fell' ? '`is=unchanged`' : 'that they are alike'
  return contrary[is] ?? 'the contrary'
}

function than(value: number, number: Judged['estimate']['number']): string {
  return writer(number, [value], byCodes.language)(value)
}
