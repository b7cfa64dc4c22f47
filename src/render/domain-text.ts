import type { Domain } from '../estimate/question.ts'

/** A domain as a download says it: "age=young sector=banks". */
export function domainText(domain: Domain): string {
  return Object.entries(domain)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join(' ')
}
