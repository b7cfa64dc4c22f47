import type { Words } from '../language.ts'

export const profiles: Words['profiles'] = {
  measure: 'Göstərici',
  worse: '← daha pis',
  better: 'daha yaxşı →',
  against: {
    overall: 'Hamısına nisbətən',
    rest: 'Qalanlara nisbətən',
    best: 'Ən yaxşıya nisbətən',
    earlier: 'Əvvələ nisbətən'
  },
  clearly: {
    better: 'aydın şəkildə yaxşı',
    worse: 'aydın şəkildə pis',
    higher: 'aydın şəkildə yüksək',
    lower: 'aydın şəkildə aşağı'
  },
  isBest: { clear: 'ən yaxşısı, aydın şəkildə öndə', unclear: 'ən yaxşısı, lakin aydın şəkildə öndə deyil' },
  bestShown: {
    clear: 'göstərilənlərin ən yaxşısı, aydın şəkildə öndə',
    unclear: 'göstərilənlərin ən yaxşısı, lakin aydın şəkildə öndə deyil'
  },
  notBefore: 'əvvəl soruşulmayıb',
  bestOther: 'Qalanların ən yaxşısı',
  earlier: 'Əvvəlki dövr',
  neither: 'Yaxşı istiqaməti yoxdur, sağda qiymət yüksəkdir.',
  marks: {
    own: (group, level) => `Dolu dairə: ${group}${level === null ? '' : `; xətti ${level} etibarlılıq intervalıdır`}.`,
    plumb: (name) => `Şaqul: ${name}.`,
    others: 'Qısa xətlər: qalanlar',
    best: 'uzun olanı: onların ən yaxşısı',
    earlier: 'Halqa: əvvəlki dövr.',
    right: 'Sağ tərəf həmişə daha yaxşıdır.'
  },
  tested: (p, limit, n) => `“Aydın şəkildə”: bu şəkildəki ${n} müqayisə üzrə ${p} < ${limit}.`,
  picked:
    'Qalanların ən yaxşısı öz qiymətinə görə seçilir, buna görə ondan olan fərq olduğundan kiçik yox, böyük görünməyə meyillidir.',
  ownScales: 'Hər göstəricinin öz şkalası var.'
}
