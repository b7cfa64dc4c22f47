import type { Words } from '../language.ts'

export const print: Words['print'] = {
  links: 'Bağlantılar',
  pdf: (megabytes) => `PDF, ${megabytes}\u00a0MB`
}
