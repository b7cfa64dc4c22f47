import { type Heading, type HeadingKind, tidy } from './heading.ts'

/** `code[SQ001]. text`, or with the separator that R's users choose: `code[SQ001]._.text`. */
const coded = /^([A-Za-z]\w*)((?:\[[^\]]*\])*)(?:\._\.|\.)\s*(.*)$/s

/** Codes of questions and their texts in one row. Columns whose codes differ in brackets only are of one question. */
export const limesurvey: HeadingKind = {
  header: 'limesurvey',
  rows: 1,
  counted: ['Y', 'Yes', 'Ja', 'Oui', 'Sí', 'Sì', 'Sim', 'Evet', 'Да', 'Tak', '1'],
  refuse: ([names = []]) =>
    names.some((name) => coded.test(name))
      ? null
      : {
          message: 'No heading of this file has the form `code. text`, as LimeSurvey writes them',
          remedy: 'Export with "Question code & question text"; or, with codes alone, take `header` out.'
        },
  read: ([names = []]) => names.map(headingOf)
}

function headingOf(heading: string): Heading {
  const [, code, brackets = '', rest = ''] = coded.exec(heading) ?? []
  if (code === undefined) return { name: heading, label: null, question: null, group: null }
  const name = `${code}${brackets}`
  const text = tidy(rest)
  const [, question, option] = (brackets === '' ? null : /^(.*?)\s*\[((?:[^[\]]|\[[^\]]*\])*)\]$/.exec(text)) ?? []
  if (option === undefined || option === '') {
    const label = option === undefined ? text : (question ?? '')
    return { name, label: label === '' ? null : label, question: null, group: null }
  }
  const group = /^\[(other|.*comment)\]$/i.test(brackets) ? null : code
  return { name, label: option, question: question === '' ? null : (question ?? null), group }
}
