import type { Words } from '../language.ts'

export const pages: Words['pages'] = {
  report: 'Report',
  method: {
    name: 'Method',
    title: 'How these numbers were made',
    standfirst: 'Who was asked, how the sample was drawn and weighted, and what was done with the answers.'
  }
}
