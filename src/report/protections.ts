import type { Answers } from '../estimate/answer-all.ts'
import type { Problems } from '../problem.ts'
import type { Library } from './model.ts'

/**
 * Refuses to publish what is of too few people and could be worked out still; gives a sentence for each survey of which
 * more was hidden to prevent that.
 */
export function reportProtections(answers: Answers, library: Library, problems: Problems): string[] {
  return answers.protections.flatMap(({ dataset, second, open }) => {
    const codebook = library.get(dataset)?.dataset.codebook
    for (const { measure, domain, wave } of codebook ? open : []) {
      const where = [...Object.entries(domain), ...(wave === null ? [] : [['wave', wave]])].map((pair) =>
        pair.join('=')
      )
      problems.error({
        rule: 'disclosure-open',
        place: { path: codebook?.path ?? '', line: 1, column: 1 },
        message: `\`${dataset}.${measure}\`${where.length > 0 ? ` with ${where.join(' ')}` : ''} is of fewer people than may be published, and could be worked out from what reports show, whatever else is hidden`,
        expected: 'figures in which no group is so small',
        remedy: 'Leave the figure out, or put the group together with another.'
      })
    }
    return second.length === 0
      ? []
      : [
          `${dataset}: ${second.length} ${second.length === 1 ? 'value' : 'values'} hidden to keep smaller ones from being worked out`
        ]
  })
}
