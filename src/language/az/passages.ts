import type { Words } from '../language.ts'
import { ordinalAz } from './endings.ts'
import { adjustments } from './methods.ts'

const quote = (text: string) => `“${text}”`
const ends = { lowest: 'ən aşağı', highest: 'ən yüksək' }
const places: Record<number, string> = {
  2: 'ikinci',
  3: 'üçüncü',
  4: 'dördüncü',
  5: 'beşinci',
  6: 'altıncı',
  7: 'yeddinci',
  8: 'səkkizinci',
  9: 'doqquzuncu'
}

export const blocks: Words['blocks'] = {
  all: (value) => `hamısı ${value}`,
  moreRows: (n) => `Göstərilməyən daha ${n} sətir var.`,
  lessIsBetter: (measure) => `${measure} (aşağı qiymət yaxşıdır)`,
  changeFrom: (wave) => `Dəyişmə (əvvəlki dövr: ${wave})`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Dəyişmələr əvvəlki dövrlə' : `Fərqlər ${from} ilə, dəyişmələr əvvəlki dövrlə`} müqayisədə hesablanıb; ${level}-lik etibarlılıq intervalları verilib, p qiymətlərinə ${n} müqayisə üzrə ${adjustments[adjustment]} düzəlişi tətbiq olunub.`,
  figureOf: (n, page) => `${quote(page)} səhifəsindəki Şəkil ${n}`,
  heat: {
    better: (from) => `${from} ilə müqayisədə aydın şəkildə yaxşı`,
    worse: (from) => `${from} ilə müqayisədə aydın şəkildə pis`,
    unclear: 'aydın fərq yoxdur'
  },
  query: {
    tag: 'Müəllifin öz SQL sorğusu',
    heading: 'SQL sorğusu',
    unweighted: 'Hər cavab bərabər sayılıb: sorğunun çəkiləri istifadə olunmayıb.',
    says: (intervals) =>
      intervals
        ? 'Dəyərlər müəllifin səhifədə verilmiş öz SQL sorğusu ilə hesablanıb; intervallar sorğunun verdiyi kimidir.'
        : 'Dəyərlər müəllifin səhifədə verilmiş öz SQL sorğusu ilə hesablanıb; təsadüfün payı burada göstərilmir.'
  },
  quotes: {
    from: (question, whom) => `${quote(question)} sualına verilən cavablar; cavab verənlər: ${whom}.`,
    picked: 'Təsadüfi seçilib.',
    few: 'Yazılı cavab verənlərin sayı cavabları göstərmək üçün çox azdır.',
    none: 'Heç kim yazılı cavab verməyib.'
  },
  evidence: {
    what: 'Göstərici',
    whom: 'Qrup',
    value: 'Dərc olunmuş qiymət',
    base: 'Baza',
    source: 'Mənbə',
    none: 'Bu barədə dərc olunmuş məlumat yoxdur.'
  }
}

export const inline: Words['inline'] = {
  genders: [],
  moved: (way) => ({ up: 'artıb', down: 'azalıb', level: 'əhəmiyyətli dərəcədə dəyişməyib' })[way],
  compared: (way) => ({ up: 'yüksəkdir', down: 'aşağıdır', level: 'əhəmiyyətli dərəcədə fərqlənmir' })[way],
  place: (place, end) => (place === 1 ? ends[end] : `${ends[end]} ${places[place] ?? ordinalAz(place)}`),
  ranked: (place, of, end) => `${of} göstərici arasında ${place} yerdə (1-ci yer: ${ends[end]})`,
  places: (from, to) =>
    to === null ? `seçməyə görə yalnız ${from} yerdə ola bilər` : `seçməyə görə ${from} yerdən ${to} yerədək ola bilər`,
  placeHidden: '(yer verilmir: qiymətlərdən biri göstərilmir)',
  placeless: '(yer yoxdur: qiymət sıralanan qiymətlərdən ibarətdir)',
  rest: 'Qalanların hamısı',
  itself: '(fərq yoxdur: özü ilə müqayisə olunur)',
  bases: (left, right) => `${left} və ${right} cavab`,
  more: (percent) => `${percent} çox`,
  less: (percent) => `${percent} az`,
  onScale: (value, min, max) => `${min} – ${max} şkalasında ${value}`,
  effective: (n) => `çəkilər nəzərə alındıqda bərabərçəkili ${n} cavaba ekvivalentdir`,
  sources: 'Mənbələr',
  terms: 'Terminlər',
  back: (n) => `Mətndəki istinada qayıt (${n})`
}
