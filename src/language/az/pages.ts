import type { Words } from '../language.ts'

export const pages: Words['pages'] = {
  report: 'Hesabat',
  method: {
    name: 'Metodika',
    title: 'Bu rəqəmlər necə alınıb',
    standfirst: 'Kimlərdən soruşulub, seçmə necə qurulub və çəkiləndirilib, cavablarla nə edilib.'
  }
}
