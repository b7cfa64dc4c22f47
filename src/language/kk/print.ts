import type { Words } from '../language.ts'

export const print: Words['print'] = {
  links: 'Сілтемелер',
  pdf: (megabytes) => `PDF, ${megabytes}\u00a0МБ`
}
