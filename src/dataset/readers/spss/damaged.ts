import type { Problems } from '../../../problem.ts'

const again = 'Export the file again, or open it in SPSS or PSPP and save it under a new name.'

/** What is wrong with a file as a whole: nothing after it can be trusted. */
export class Damaged extends Error {
  readonly expected: string | undefined
  readonly remedy: string

  constructor(message: string, expected?: string, remedy: string = again) {
    super(message)
    this.name = 'Damaged'
    this.expected = expected
    this.remedy = remedy
  }
}

/** What `work` gives; null where the file is damaged, which is then one problem. */
export async function unlessDamaged<T>(path: string, problems: Problems, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    const { message, expected, remedy } = error
    const place = { path, line: 1, column: 1 }
    problems.error({ rule: 'spss', place, message, ...(expected === undefined ? {} : { expected }), remedy })
    return null
  }
}
