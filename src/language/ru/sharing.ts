import type { Words } from '../language.ts'

export const sharing: Words['sharing'] = {
  slide: 'Слайд',
  embed: {
    name: 'Встроить',
    heading: 'Встроить рисунок',
    says: 'Вставьте этот код туда, где должен стоять рисунок:',
    path: 'Перед путём допишите адрес этого сайта.',
    alone: 'Рисунок на отдельной странице'
  }
}
