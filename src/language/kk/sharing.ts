import type { Words } from '../language.ts'

export const sharing: Words['sharing'] = {
  slide: 'Слайд',
  embed: {
    name: 'Ендіру',
    heading: 'Суретті ендіру',
    says: 'Сурет тұратын жерге мына кодты қойыңыз:',
    path: 'Жолдың алдына осы сайттың мекенжайын жазыңыз.',
    alone: 'Сурет өз бетінде'
  }
}
