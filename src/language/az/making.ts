import type { Words } from '../language.ts'
import { adjustments } from './methods.ts'

const list = new Intl.ListFormat('az', { type: 'conjunction' })

export const making: Words['making'] = {
  came: 'Məlumatlar necə toplanıb',
  made: 'Rəqəmlər necə alınıb',
  check: 'Bu rəqəmləri necə yoxlamaq olar',
  estimates: {
    heading: 'Qiymətləndirmələr',
    weighted: 'Cavablar çəkilərinə görə sayılır.',
    unweighted: 'Hər cavab eyni sayılır.',
    linearized:
      'Standart xətalar cəmlərin təbəqələr daxilində klasterdən klasterə (klaster yoxdursa, cavabdan cavaba) nə qədər dəyişdiyindən, Teylor xəttiləşdirməsi ilə tapılır.',
    replicates: 'Standart xətalar qiymətləndirmənin replikasiya çəkiləri ilə nə qədər dəyişdiyindən tapılır.',
    alone: 'Standart xətalar bir-bir verilmiş cavabların xətalarıdır.',
    domains:
      'Qrup ayrıca seçmə kimi deyil, bütün seçmənin bir hissəsi kimi götürülür: içində həmin qrupdan heç kim olmayan klaster də sayılır.'
  },
  intervals: {
    heading: 'Etibarlılıq intervalları',
    freedom: (least, most) =>
      most === null
        ? `Sərbəstlik dərəcələrinin sayı ${least}: qrupdakıların klasterləri çıxılsın təbəqələri.`
        : `Sərbəstlik dərəcələrinin sayı ${least} ilə ${most} arasındadır: hər qrupdakıların klasterləri çıxılsın təbəqələri.`
  },
  tests: {
    heading: 'Müqayisələr',
    says: (n, families, names, limits) =>
      `${families} ailədə ${n} müqayisə yoxlanıb: bir qrafikdə işarələnənlərin və ya bir abzasda deyilənlərin hamısı birlikdə qiymətləndirilir. Ailənin p qiymətləri ${list.format(names.map((name) => adjustments[name]))} üsulu ilə düzəldilir; düzəldilmiş qiymət ${list.format(limits)} həddindən aşağıdırsa, fərq əhəmiyyətli sayılır.`,
    covariance:
      'Hər biri göstərilən iki qiymətin fərqi üçün t meyarıdır və hər iki tərəfdə eyni adamların və ya klasterlərin ola biləcəyini nəzərə alır.',
    freedom: 'Sərbəstlik dərəcələri bütün planınkıdır.'
  },
  claims: {
    heading: 'Mətndəki fikirlər',
    says: (n) =>
      `Hesabat hər dəfə qurulanda ${n} fikir məlumatlarla tutuşdurulur: qiymətləndirmələrin təsdiqləmədiyi fikir onu dayandırır, statistik cəhətdən əhəmiyyətli olmayanın yanında isə “xəta həddi daxilində” yazılır.`
  },
  hidden: {
    heading: 'Nə göstərilmir',
    count: (hidden, of) => `Cəmi ${of} qiymət var, onlardan göstərilməyəni: ${hidden}.`
  },
  rounding: {
    heading: 'Yuvarlaqlaşdırma',
    says: 'Rəqəmlər bir dəfə, yazıldıqları yerdə yuvarlaqlaşdırılır. Fərqlər və yoxlamalar yuvarlaqlaşdırılmamış qiymətlərlə aparılır, aşağıdakı fayllarda 12 qiymətli rəqəm var.'
  },
  published: {
    heading: 'Dərc olunmuş rəqəmlər',
    says: 'Başqalarının dərc etdikləri dərc olunduğu kimi, mənbəyi ilə verilir və bu hesabatın heç bir qiymətləndirməsinə daxil olmur.'
  },
  checking: {
    script:
      'Cavablar kimdədirsə, bu rəqəmləri R və onun survey paketi ilə, yəni başqalarının kodu ilə yenidən hesablaya bilər: bu əmr R-in nəticələrinin burada dərc olunanlardan nə qədər fərqləndiyini göstərən skript yazır.',
    readers:
      'Oxucu aşağıdakı faylları səhifə ilə tutuşdura bilər: hər rəqəm öz intervalına və bazasına açılır, fayllarda hər ikisi yuvarlaqlaşdırılmadan durur.'
  }
}
