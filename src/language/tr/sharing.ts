import type { Words } from '../language.ts'

export const sharing: Words['sharing'] = {
  slide: 'Slayt',
  embed: {
    name: 'Göm',
    heading: 'Bu şekli gömün',
    says: 'Şeklin duracağı yere şunu yapıştırın:',
    path: 'Yolun önüne bu sitenin adresini yazın.',
    alone: 'Şekil, kendi sayfasında'
  }
}
