import { format } from 'node:util'

/** A warning in a test is a failure: what Node warns of, and what anything writes to `console.warn`. */
process.on('warning', (warning) => {
  throw warning
})

console.warn = (...words: unknown[]) => {
  throw new Error(`A warning: ${format(...words)}`)
}
