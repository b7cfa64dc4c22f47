import { format } from 'node:util'

/** A warning in a test is a failure: what Node warns of, and what anything writes to `console.warn`. */
function failOnWarning(warning: Error): never {
  throw warning
}

// Files that share a process come here one after the other.
if (!process.listeners('warning').some(({ name }) => name === failOnWarning.name)) process.on('warning', failOnWarning)

console.warn = (...words: unknown[]) => {
  throw new Error(`A warning: ${format(...words)}`)
}
