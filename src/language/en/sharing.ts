import type { Words } from '../language.ts'

export const sharing: Words['sharing'] = {
  slide: 'Slide',
  embed: {
    name: 'Embed',
    heading: 'Embed this figure',
    says: 'Paste this where the figure is to stand:',
    path: 'Write the address of this site before the path.',
    alone: 'The figure on a page of its own'
  }
}
