import type { HeadingKind } from './heading.ts'
import { isImportId } from './qualtrics.ts'
import { isSurveyMonkey } from './surveymonkey.ts'

/** One row of names. Where what stands below is no row of answers, it is refused: it would count as a respondent. */
export const plain: HeadingKind = {
  header: null,
  rows: 1,
  counted: [],
  refuse: (rows) => {
    const header = headerOf(rows)
    if (header === null) return null
    return {
      message: `The rows below the names hold ${header === 'surveymonkey' ? 'options' : 'questions'}, not answers`,
      remedy: `Say what stands above the data: \`header: ${header}\`.`
    }
  },
  read: ([names = []]) => names.map((name) => ({ name, label: null, question: null, group: null }))
}

/** Which tool's rows these look like. */
function headerOf([names = [], second = [], third = []]: readonly string[][]): string | null {
  if (isImportId(third)) return 'qualtrics'
  if (isImportId(second)) return 'qualtrics'
  if (isSurveyMonkey(names, second)) return 'surveymonkey'
  const again = second.filter((cell, index) => cell !== '' && cell === names[index]).length
  return again >= 3 && names.some((name) => /^response_?id$/i.test(name)) ? 'qualtrics-legacy' : null
}
