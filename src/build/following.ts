import type { Problem, Problems } from '../problem.ts'

/**
 * Where something is wrong with a dataset, a name that narratives have and it has not may be right: that is told once for
 * each name, not at every place that has it.
 */
export function tellFollowing(sound: ReadonlySet<string>, problems: Problems): void {
  const unsound = ({ finding }: Problem) => (finding.datasets ?? []).filter((name) => !sound.has(name))
  const following = problems.errors.filter((problem) => unsound(problem).length > 0)
  for (const same of Map.groupBy(following, ({ finding }) => finding.message).values()) {
    const [first] = same as [Problem]
    const { message, ...finding } = first.finding
    const codebooks = unsound(first).map((name) => `\`data/${name}\``)
    const places = same.length === 1 ? '' : `, and ${same.length} places of narratives name it`
    const remedy = `Mend what is wrong in ${codebooks.join(' and ')} first: this may follow from it.`
    problems.fold(same, { ...finding, message: message + places, remedy })
  }
}
