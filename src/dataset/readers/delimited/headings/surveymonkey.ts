import type { Heading, HeadingKind } from './heading.ts'
import { tidy } from './heading.ts'

/** What SurveyMonkey writes where a question has no options of its own. */
const alone = /^(|Response|Open-Ended Response)$/

/** The first column numbers respondents and has no option; a later one has, or says `Response`. */
function isSurveyMonkey(names: readonly string[], options: readonly string[]): boolean {
  return (
    /^respondent ?id$/i.test(names[0] ?? '') &&
    options[0] === '' &&
    options.some((option, index) => /^(Open-Ended )?Response$/.test(option) || (option !== '' && names[index] === ''))
  )
}

/**
 * Questions, and below them options; a question stands above the first of its columns only. A column is called by its
 * question, and by `question / option` where it has options.
 */
export const surveymonkey: HeadingKind = {
  header: 'surveymonkey',
  rows: 2,
  counted: [],
  refuse: ([names = [], options = []]) =>
    isSurveyMonkey(names, options)
      ? null
      : {
          message: 'The second row of this file does not hold options below the questions, as SurveyMonkey writes them',
          expected: 'a first column `Respondent ID` with nothing below it, and `Response` or options in the second row',
          remedy: 'Where one row of names stands above the data, take `header` out.'
        },
  looksLike: ([names = [], options = []]) => (isSurveyMonkey(names, options) ? 'options' : null),
  read: ([names = [], options = []]) => {
    let question = ''
    const spans = names.map((name, index) => {
      question = name === '' && options[index] !== '' ? question : tidy(name)
      return { question, option: tidy(options[index] ?? '') }
    })
    return distinct(spans.map(({ question, option }, index) => headingOf(question, option, index, spans)))
  }
}

function headingOf(
  question: string,
  option: string,
  index: number,
  spans: { question: string; option: string }[]
): Heading {
  const many = spans[index - 1]?.question === question || spans[index + 1]?.question === question
  if (!many || question === '') {
    const single = alone.test(option) || question === ''
    return single
      ? { name: question, label: null, question: null, group: null }
      : { name: `${question} / ${option}`, label: option, question, group: null }
  }
  const name = option === '' ? question : `${question} / ${option}`
  return { name, label: option === '' ? null : option, question, group: question }
}

/** A question that is asked twice in the same words: the second is called `… (2)`. */
function distinct(headings: Heading[]): Heading[] {
  const seen = new Map<string, number>()
  return headings.map((heading) => {
    const times = (seen.get(heading.name) ?? 0) + 1
    seen.set(heading.name, times)
    return times === 1 || heading.name === '' ? heading : { ...heading, name: `${heading.name} (${times})` }
  })
}
