import { z } from 'zod'
import { directive } from './directive.ts'
import { findKey, keyName, unknownKey } from './key.ts'

export const term = directive({
  name: 'term',
  form: 'text',
  description:
    'A word that opens to what it means, as `reports/glossary.yaml` says; the page lists those it uses at its end. The word is what stands in its brackets, else the glossary’s own.',
  example: ':term[net promoter score]{key=nps}',
  opens: true,
  attributes: z.object({
    key: keyName.describe('The key of the glossary; `:term{nps}` is short for `:term{key=nps}`.')
  }),
  free: true,
  resolve({ key }, call) {
    const named = findKey(key, 'term', call)
    if (named === null) return null
    const { terms } = call.scope.references
    const found = terms.get(named)
    if (!found) {
      unknownKey(named, 'a term of the glossary', 'reports/glossary.yaml', [...terms.keys()], call)
      return null
    }
    if (!call.scope.terms.includes(found)) call.scope.terms.push(found)
    return { kind: 'term', term: found }
  }
})
