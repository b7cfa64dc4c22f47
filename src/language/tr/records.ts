import type { Words } from '../language.ts'

export const records: Words['records'] = {
  counted: 'Tahmin değil, sayım',
  note: 'Tahmin değil, sayımdır: kayıtlar eksiksizdir; bu nedenle değerlerin güven aralığı, farkların da testi yoktur.',
  none: 'Kayıt yok',
  sample: 'Örneklem çekilmedi: kayıtların tamamı kullanıldı',
  noTest: 'değerler tahmin değil, sayımdır.',
  made: 'Kayıtlara dayanan değerler tahmin değil, sayımdır: satırlar, var olan kayıtların tamamıdır. Bu değerlerin standart hatası, güven aralığı ya da testi yoktur; bunlara ilişkin ifadeler yalnızca değerlere göre değerlendirilir.',
  over: (amount, percent) => `${amount} fazla (${percent})`,
  under: (amount, percent) => `${amount} eksik (${percent})`,
  level: 'fark yok',
  percent: 'Yüzde değişimler önceki değere göredir; aralıkları delta yöntemiyle hesaplanır.',
  roi: {
    says: (gain, cost) => `Yatırım getirisi: (kazanç − maliyet) / maliyet; kazanç: ${gain}, maliyet: ${cost}`,
    gain: 'Kazanç',
    cost: 'Maliyet',
    estimated: (inputs) =>
      `Örneklemden tahmin edilen girdiler: ${inputs}. Aralık bunların belirsizliğini taşır; öteki girdiler olduğu gibi alınmıştır.`
  }
}
