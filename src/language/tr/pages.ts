import type { Words } from '../language.ts'

export const pages: Words['pages'] = {
  report: 'Rapor',
  method: {
    name: 'Yöntem',
    title: 'Bu sayılar nasıl elde edildi',
    standfirst: 'Kimlere soruldu, örneklem nasıl çekilip ağırlıklandırıldı ve yanıtlarla ne yapıldı.'
  }
}
