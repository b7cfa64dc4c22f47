import type { Words } from '../language.ts'

export const targets: Words['targets'] = {
  target: 'Hedef',
  standing: {
    reached: 'ulaşıldı',
    'on-track': 'yolunda',
    behind: 'geride',
    missed: 'kaçırıldı',
    'too-early': 'söylemek için erken',
    uncertain: 'söylenemeyecek kadar belirsiz',
    hidden: 'gösterilmiyor',
    unknown: 'karar verecek bir aralık yok',
    'not-started': 'henüz başlamadı'
  },
  reachedWithinError: 'ulaşıldı, hata payı içinde',
  columns: {
    standing: 'Durum',
    to: 'Hedef',
    forecast: 'Bu gidişle',
    course: 'Bugüne kadarki değişim',
    from: 'Başlangıç',
    now: 'Şimdi',
    path: 'Şu an için plan',
    due: 'Son tarih'
  },
  from: (value) => `Başlangıç ${value}`,
  path: (value) => `Planlanan ${value}`,
  by: (date) => `son tarih: ${date}`,
  noPath: 'ara hedef konmadı',
  atThisPace: (range) => `${range} aralığında`,
  pace: (value, range, date) => `bu gidişle ${value} (${range}), son tarih: ${date}`,
  noForecast: 'üçten az dönem var',
  expected: (effect, date) => `beklenen ${effect} (son tarih: ${date})`,
  soFar: (change, range) => `bugüne kadar ${change}${range === null ? '' : ` (${range})`}`,
  offCourse: 'yön değişikliği gerekiyor',
  marks: {
    own: (level) => `Dolu daire: son tahmin${level === null ? '' : `; çizgisi ${level} güven aralığı`}.`,
    path: 'Çekül: o gün için plan.',
    to: 'Uzun çizgi: hedef.',
    from: 'Halka: başlangıç.'
  },
  rules: (early) =>
    `Geride: aralığın tamamı planın gerisinde; yolunda: aralık planda ya da plandan ileride, veya planı içeriyor ve başlangıca göre değişim açık; kaçırıldı: gün geldi ve aralığın tamamı hedefin gerisinde. Sürenin ${early} kadarı geçmeden bir şey söylenmez.`,
  forecastSays: (level) =>
    `Bu gidişle: dönemlerden geçen düz çizginin o gün vardığı yer ve o günkü bir ölçümün içinde kalacağı aralık (${level}).`,
  line: (label) => `Kesikli çizgi planı gösterir: ${label}.`
}
