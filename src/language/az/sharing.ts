import type { Words } from '../language.ts'

export const sharing: Words['sharing'] = {
  slide: 'Slayd',
  embed: {
    name: 'Yerləşdir',
    heading: 'Bu şəkli yerləşdirin',
    says: 'Şəklin duracağı yerə bunu yapışdırın:',
    path: 'Yolun əvvəlinə bu saytın ünvanını yazın.',
    alone: 'Şəkil öz səhifəsində'
  }
}
