import type { Words } from '../language.ts'

export const pages: Words['pages'] = {
  report: 'Izveštaj',
  method: {
    name: 'Metod',
    title: 'Kako su ovi brojevi dobijeni',
    standfirst: 'Ko je pitan, kako je uzorak izvučen i ponderisan i šta je urađeno s odgovorima.'
  }
}
