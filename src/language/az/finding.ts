import type { Words } from '../language.ts'

export const finding: Words['finding'] = {
  locale: 'az_AZ',
  search: {
    name: 'Axtarış',
    standfirst:
      'Azərbaycan dilində olan hər şeydə axtarır: hesabatlarda və onların şəkillərində, profillərdə, metodikada.',
    label: 'Axtarılan sözlər',
    submit: 'Axtar',
    hint: 'Sektoru, göstəricini və ya nəticədən bir sözü yazın.',
    searching: 'Axtarılır …',
    found: { other: '{n} səhifə tapıldı' },
    none: '“{words}” üzrə heç nə tapılmadı. Daha az sözlə və ya sözün başqa forması ilə yoxlayın.',
    more: 'Daha çox səhifə göstər',
    within: 'Harada',
    everywhere: 'Bütün hesabatlar',
    failed: 'Axtarış yüklənmədi. Bütün hesabatlar siyahıdadır.',
    withoutScript: 'Axtarış üçün JavaScript lazımdır, qalan səhifələr onsuz işləyir.',
    unbuilt: 'Sayt yazılarkən axtarış olmur: o, yığılmış saytda var.',
    list: 'Hesabatların siyahısı'
  },
  missing: { title: 'Bu ünvanda səhifə yoxdur', says: 'Səhifə köçürülmüş və ya ünvan yarımçıq kopyalanmış ola bilər.' },
  feed: (site) => `${site}: yeni hesabatlar`
}
