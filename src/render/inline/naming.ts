import type { Naming } from '../../report/claims/naming.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { labelOfMeasure, labelOfWave, labelsOfDomain, publishersOf } from '../values.ts'

/** What a claim is about, by the labels of the page's language. */
export function namingOf(context: Context): Naming {
  const { language } = context
  const { claims, estimate, inline } = language.words
  return {
    language,
    measure: ({ dataset, measure, category }) => labelOfMeasure(context, dataset, measure, category),
    dimension: (dataset, name) => {
      const column = datasetOf(context, dataset).codebook.columns.get(name)
      return column ? textIn(context, column.label) : name
    },
    wave: (dataset, code) => labelOfWave(context, dataset, code),
    domain: (dataset, domain, except) => {
      if (Object.keys(except).length > 0) return inline.rest
      const labels = labelsOfDomain(context, dataset, domain)
      return labels.length === 0 ? estimate.all : labels.join(', ')
    },
    other: (other, { dataset }) => {
      switch (other.kind) {
        case 'domain':
          return labelsOfDomain(context, dataset, other.domain).join(', ')
        case 'measure':
          return labelOfMeasure(context, dataset, other.named.measure.name, other.named.category)
        case 'published':
          return publishersOf(context, other.named)
        case 'previous':
        case 'year-ago':
          return language.words.periods.others[other.kind]
        default:
          return claims.others[other.kind]
      }
    }
  }
}
