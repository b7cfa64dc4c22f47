import type { Words } from '../language.ts'

export const profiles: Words['profiles'] = {
  measure: 'Gösterge',
  worse: '← daha kötü',
  better: 'daha iyi →',
  against: {
    overall: 'Tümüne göre',
    rest: 'Diğerlerine göre',
    best: 'En iyiye göre',
    earlier: 'Öncesine göre'
  },
  clearly: {
    better: 'açıkça daha iyi',
    worse: 'açıkça daha kötü',
    higher: 'açıkça daha yüksek',
    lower: 'açıkça daha düşük'
  },
  isBest: { clear: 'en iyisi, açıkça önde', unclear: 'en iyisi, ama açıkça önde değil' },
  bestShown: {
    clear: 'gösterilenlerin en iyisi, açıkça önde',
    unclear: 'gösterilenlerin en iyisi, ama açıkça önde değil'
  },
  notBefore: 'daha önce sorulmadı',
  bestOther: 'Diğerlerinin en iyisi',
  earlier: 'Önceki dönem',
  neither: 'İyi bir yönü yoktur, sağda değer daha yüksektir.',
  marks: {
    own: (group, level) => `Dolu daire: ${group}${level === null ? '' : `; çizgisi ${level} güven aralığı`}.`,
    plumb: (name) => `Çekül: ${name}.`,
    others: 'Kısa çizgiler: diğerleri',
    best: 'uzun olanı: diğerlerinin en iyisi',
    earlier: 'Halka: önceki dönem.',
    right: 'Sağ taraf her zaman daha iyidir.'
  },
  tested: (p, limit, n) => `“Açıkça”: bu şekildeki ${n} karşılaştırma üzerinden ${p} < ${limit}.`,
  picked:
    'Diğerlerinin en iyisi kendi tahminine göre seçilir; bu nedenle ona olan uzaklık, olduğundan küçük değil büyük görünmeye yatkındır.',
  ownScales: 'Her göstergenin kendi ölçeği vardır.'
}
