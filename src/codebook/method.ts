import { type Text, textOf } from '../language/text.ts'
import { map, text } from '../yaml/shapes.ts'

/**
 * What readers are told of how a dataset came about that nothing else in its codebook says: what AAPOR's code has
 * researchers disclose. Texts, each by its key; those that nobody wrote are named as not stated.
 */
export const methodKeys = [
  'sponsor',
  'conducted',
  'recruitment',
  'response_rate',
  'incentive',
  'languages',
  'weighting',
  'quality',
  'limitations'
] as const

export type MethodKey = (typeof methodKeys)[number]
export type Method = Partial<Record<MethodKey, Text>>

export const writtenMethod = map({
  sponsor: text.optional(),
  conducted: text.optional(),
  recruitment: text.optional(),
  response_rate: text.optional(),
  incentive: text.optional(),
  languages: text.optional(),
  weighting: text.optional(),
  quality: text.optional(),
  limitations: text.optional()
})

type Written = { [Key in MethodKey]?: Parameters<typeof textOf>[0] | undefined }

export function completeMethod(written: Written | undefined): Method {
  const told = methodKeys.flatMap((key) => {
    const each = written?.[key]
    return each === undefined ? [] : [[key, textOf(each)] as const]
  })
  return Object.fromEntries(told)
}
