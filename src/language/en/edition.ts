import type { Words } from '../language.ts'

export const edition: Words['edition'] = {
  minutes: (n) => `${n} ${n === '1' ? 'minute' : 'minutes'} to read`,
  updated: (date) => `updated ${date}`,
  draft: { label: 'Draft', says: 'Not for publication: text and numbers may still change.' },
  embargo: { label: (until) => `Embargoed until ${until}`, says: 'Not for publication before then.' },
  corrections: {
    heading: 'Corrections',
    tag: 'Corrected',
    on: (date) => `on ${date}`,
    more: 'What was corrected'
  },
  changes: { heading: 'Changes since first publication', none: 'No changes since first publication.' },
  cite: {
    heading: 'How to cite',
    undated: 'n.d.',
    kind: 'Benchmark report',
    version: (version) => `version ${version}`,
    corrected: (date) => `updated ${date}`,
    entries: 'Entries for reference managers'
  },
  license: (name) => `Text and figures ${name}`,
  contact: 'Contact',
  data: 'Data',
  methodLink: 'How these numbers were made',
  downloads: {
    heading: 'Data',
    intro:
      'Every number of this report, and the report itself for further use. Answers of single people are in none of these files.',
    file: 'File',
    holds: 'What it holds',
    xlsx: 'All tables as a workbook: every question with its bases, groups and tests',
    csv: 'Every estimate, unrounded, with standard error, interval, degrees of freedom and bases; a row each',
    json: 'The same, with every comparison, its p value and the family that it was tested in, and the ranks',
    package: 'What each column of these files holds, for programs',
    pdf: 'The whole report as one document, for paper',
    bib: 'How to cite this report, for BibTeX and LaTeX',
    ris: 'How to cite this report, for Zotero, EndNote and Mendeley'
  },
  glossary: {
    name: 'Glossary',
    title: 'Glossary',
    standfirst: 'What the words mean that the reports use.'
  },
  sources: {
    name: 'Sources',
    title: 'Sources',
    standfirst: 'Whose figures these reports show, and what they cite.',
    shown: 'Figures shown in:',
    cited: 'Cited in:'
  },
  about: 'About',
  elsewhere: 'In other languages'
}
