import type { Words } from '../language.ts'

export const pages: Words['pages'] = {
  report: 'Отчёт',
  method: {
    name: 'Методика',
    title: 'Как получены эти числа',
    standfirst: 'Кого спрашивали, как строили и взвешивали выборку и что сделали с ответами.'
  }
}
