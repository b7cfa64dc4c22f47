import type { Words } from '../language.ts'

export const tables: Words['tables'] = {
  name: 'Cədvəllər',
  title: 'Bütün cədvəllər',
  standfirst: (by) =>
    by === null ? 'Bütün suallar, bazası ilə.' : `Bütün suallar, bazaları və testləri ilə. Bölgülər: ${by}.`,
  number: (n) => `Cədvəl ${n}`,
  workbook: 'Bütün cədvəllər Excel kitabında',
  workbookSays: '(formatlanmış, eyni hərflərlə)',
  answer: 'Cavab',
  wave: 'Dövr',
  base: { plain: 'Baza', unweighted: 'Baza, çəkisiz', effective: 'Effektiv baza' },
  standardError: 'Standart xəta',
  percent: (weighted) => (weighted ? 'Faiz, çəkili.' : 'Faiz.'),
  scrolls: (columns) => `${columns} sütun: yana sürüşdürün →`,
  othersAt: (wave) => `Dövr olmayan sütunlar: ${wave}.`,
  earlier: (n) => `Göstərilməyən əvvəlki dövrlərin sayı: ${n}.`,
  letters: (limit, small) =>
    `Hərf: qiymət həmin hərfli sütundakından yüksəkdir, p < ${limit}, sətirdə qrupun bütün cütləri üzrə Holm düzəlişi ilə. Kiçik hərf: p < ${small}.`,
  untested: (most) => `Sütunlarının sayı ${most} həddini aşan qruplar yoxlanılmır.`,
  rounding: 'Yuvarlaqlaşdırma səbəbindən sütundakı faizlərin cəmi 100 olmaya bilər.',
  unreliable: (minimum) => `[u] göstərilmir: baza ${minimum} həddindən azdır və ya dəqiqlik kifayət deyil.`,
  confidential:
    '[c] insanları qorumaq üçün göstərilmir: çox az adama əsaslanır və ya belə bir qiyməti ondan hesablamaq olar.',
  notApplicable: '[z] soruşulmayıb və ya heç kim cavab verməyib.',
  more: (n) => `Yalnız fayllarda verilən qiymətlərin sayı: ${n}.`,
  contents: 'Mündəricat',
  back: 'Mündəricata qayıt'
}
