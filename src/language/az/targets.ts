import type { Words } from '../language.ts'

export const targets: Words['targets'] = {
  target: 'Hədəf',
  standing: {
    reached: 'çatılıb',
    'on-track': 'plan üzrə',
    behind: 'geridə',
    missed: 'çatılmayıb',
    'too-early': 'demək üçün tezdir',
    uncertain: 'demək üçün dəqiqlik çatmır',
    hidden: 'göstərilmir',
    unknown: 'qərar vermək üçün interval yoxdur',
    'not-started': 'hələ başlamayıb'
  },
  reachedWithinError: 'çatılıb, xəta həddi daxilində',
  columns: {
    standing: 'Vəziyyət',
    to: 'Hədəf',
    forecast: 'Bu templə',
    course: 'İndiyədək dəyişmə',
    from: 'Başlanğıc',
    now: 'İndi',
    path: 'İndi üçün plan',
    due: 'Son tarix'
  },
  from: (value) => `Başlanğıc ${value}`,
  path: (value) => `Plan üzrə ${value}`,
  by: (date) => `son tarix: ${date}`,
  noPath: 'aralıq plan qoyulmayıb',
  atThisPace: (range) => `${range} aralığında`,
  pace: (value, range, date) => `bu templə ${value} (${range}), son tarix: ${date}`,
  noForecast: 'üçdən az dövr var',
  expected: (effect, date) => `gözlənilən ${effect} (son tarix: ${date})`,
  soFar: (change, range) => `indiyədək ${change}${range === null ? '' : ` (${range})`}`,
  offCourse: 'istiqamət dəyişməlidir',
  marks: {
    own: (level) =>
      `Dolu dairə: son qiymətləndirmə${level === null ? '' : `; xətti ${level} etibarlılıq intervalıdır`}.`,
    path: 'Şaqul: həmin gün üçün plan.',
    to: 'Uzun xətt: hədəf.',
    from: 'Halqa: başlanğıc.'
  },
  rules: (early) =>
    `Geridə: bütün interval plandan geri qalır; plan üzrə: interval planda və ya ondan irəlidədir, yaxud planı əhatə edir və başlanğıcdan dəyişmə aydındır; çatılmayıb: gün gəlib və bütün interval hədəfdən geri qalır. Vaxtın ${early} hissəsi keçməmiş heç nə deyilmir.`,
  forecastSays: (level) =>
    `Bu templə: dövrlərdən keçən düz xəttin həmin gün çatdığı yer və həmin günkü ölçmənin düşəcəyi aralıq (${level}).`,
  line: (label) => `Qırıq xətt planı göstərir: ${label}.`
}
