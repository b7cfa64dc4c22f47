import type { Words } from '../language.ts'

export const pages: Words['pages'] = {
  report: 'Есеп',
  method: {
    name: 'Әдістеме',
    title: 'Бұл сандар қалай алынды',
    standfirst: 'Кімдерден сұралды, іріктеме қалай жасалып, салмақталды және жауаптармен не істелді.'
  }
}
