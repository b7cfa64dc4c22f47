/**
 * Stands in for @stdlib/utils-eval, by which a library looks whether the browser knows generators: the page's policy
 * forbids it, and a refusal is what the library takes for no.
 */
export default function refused(): never {
  throw new Error('Nothing is evaluated here.')
}
