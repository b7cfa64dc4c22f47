import { expect, inject } from 'vitest'
import type { Example } from './example-setup.ts'

/** The folder of the example reports as the command builds them, with warnings as problems, under `exampleBase`. */
export async function exampleSite(): Promise<string> {
  const response = await fetch(inject('example'))
  const { status, err, folder } = (await response.json()) as Example
  expect({ status, err }).toEqual({ status: 0, err: '' })
  return folder
}
