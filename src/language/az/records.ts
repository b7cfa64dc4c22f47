import type { Words } from '../language.ts'

export const records: Words['records'] = {
  counted: 'Qiymətləndirilməyib, sayılıb',
  note: 'Bu, qiymətləndirmə deyil, saymadır: bütün qeydlər nəzərə alınıb, ona görə də dəyərlərin intervalı, fərqlərin isə testi yoxdur.',
  none: 'Qeyd yoxdur',
  sample: 'Seçmə aparılmayıb: bütün qeydlər nəzərə alınıb',
  noTest: 'dəyərlər qiymətləndirilməyib, sayılıb.',
  made: 'Uçot qeydlərinin dəyərləri qiymətləndirilmir, sayılır: sətirlər mövcud qeydlərin hamısıdır. Onların standart xətası, intervalı və ya testi yoxdur; onlar haqqında iddialar yalnız dəyərlərin özünə görə yoxlanılır.',
  over: (amount, percent) => `${amount} çox (${percent})`,
  under: (amount, percent) => `${amount} az (${percent})`,
  level: 'fərq yoxdur',
  percent: 'Faizlə dəyişmələr əvvəlki dəyərə nisbətən verilib; intervalları delta üsulu ilə hesablanıb.',
  roi: {
    says: (gain, cost) => `İnvestisiyanın gəlirliliyi (ROI): (fayda − xərc) / xərc; fayda: ${gain}, xərc: ${cost}`,
    gain: 'Fayda',
    cost: 'Xərc',
    estimated: (inputs) =>
      `Seçmə üzrə qiymətləndirilib: ${inputs}. İnterval bu qeyri-müəyyənliyi nəzərə alır; qalan göstəricilər olduğu kimi götürülüb.`
  }
}
