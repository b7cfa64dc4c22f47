import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const explore: Words['explore'] = {
  name: 'Araşdır',
  title: 'Verilənlərdən özünüz soruşun',
  standfirst:
    'Nəyi görmək istədiyinizi seçin: göstərici, qruplar, müqayisə. Hər rəqəm hesabatdakı kimi öz intervalı, bazası və testi ilə verilir.',
  choose: 'Nə göstərilsin',
  measure: 'Göstərici',
  by: 'Bölgü',
  facet: 'Panellər',
  where: 'Yalnız',
  wave: 'Nə vaxt',
  versus: 'Müqayisə',
  form: 'Qrafik növü',
  none: 'Yoxdur',
  everybody: 'Hamı',
  across: 'Hamısı, ardıcıl',
  alone: 'Yoxdur',
  all: 'Hamısı ilə',
  usual: 'Ən uyğunu',
  forms: {
    bar: 'Sütunlar',
    dot: 'İntervallı nöqtələr',
    league: 'Yerlər cədvəli',
    heat: 'İstilik cədvəli',
    dumbbell: 'İki dövr',
    slope: 'Maillik xətləri',
    trend: 'Zaman xətləri',
    table: 'Cədvəl'
  },
  measureBy: (measure, dimension) => `${measure}, bölgü: ${lowerFirst(dimension, 'az')}`,
  loading: 'Yüklənir …',
  failed: 'Verilənləri yükləmək alınmadı. Bəlkə də əlaqə kəsilib.',
  damaged: 'Gələn verilənlər tam deyil, ona görə heç nə göstərilmir.',
  again: 'Yenidən cəhd et',
  unpublished: 'Bu birləşmə dərc olunmayıb: o, qrupları naşirin icazə verdiyindən daha çox ayırardı.',
  unfit: 'Bunu belə çəkmək olmur. Başqa qrafik növü seçin və ya daha az şey göstərin.',
  withoutScript: 'Soruşmaq üçün JavaScript lazımdır. Hesabatın bütün rəqəmləri ona ehtiyacı olmayan cədvəllərdə var.',
  tables: 'Hesabatın bütün cədvəlləri',
  protected: (minimum) =>
    `${minimum} nəfərdən az olan qruplar və onların hesablana biləcəyi digər rəqəmlər gizlədilir.`,
  open: 'Araşdır'
}
