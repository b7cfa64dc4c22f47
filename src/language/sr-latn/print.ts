import type { Words } from '../language.ts'

export const print: Words['print'] = {
  links: 'Linkovi',
  pdf: (megabytes) => `PDF, ${megabytes}\u00a0MB`
}
