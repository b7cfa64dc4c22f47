import type { Words } from '../language.ts'

export const edition: Words['edition'] = {
  minutes: (n) => `${n} dəqiqəlik oxu`,
  updated: (date) => `yenilənib: ${date}`,
  draft: { label: 'Qaralama', says: 'Dərc üçün deyil: mətn və rəqəmlər hələ dəyişə bilər.' },
  embargo: { label: (until) => `Embarqo: ${until}`, says: 'Bu vaxtdan əvvəl dərc oluna bilməz.' },
  corrections: {
    heading: 'Düzəlişlər',
    tag: 'Düzəldilib',
    on: (date) => date,
    more: 'Nə düzəldilib'
  },
  changes: { heading: 'İlk nəşrdən sonrakı dəyişikliklər', none: 'İlk nəşrdən bəri dəyişiklik yoxdur.' },
  cite: {
    heading: 'İstinad qaydası',
    undated: 'tarixsiz',
    kind: 'Müqayisə hesabatı',
    version: (version) => `versiya ${version}`,
    corrected: (date) => `yenilənib: ${date}`,
    entries: 'Ədəbiyyat siyahısı proqramları üçün yazılar'
  },
  license: (name) => `Mətn və qrafiklər: ${name}`,
  contact: 'Əlaqə',
  data: 'Verilənlər',
  methodLink: 'Bu rəqəmlər necə alınıb',
  downloads: {
    heading: 'Verilənlər',
    intro:
      'Hesabatın bütün rəqəmləri və sonrakı istifadə üçün hesabatın özü. Bu faylların heç birində ayrı-ayrı adamların cavabları yoxdur.',
    file: 'Fayl',
    holds: 'Məzmunu',
    xlsx: 'Bütün cədvəllər bir kitabda: hər sual bazaları, qrupları və yoxlamaları ilə',
    csv: 'Bütün qiymətləndirmələr, yuvarlaqlaşdırılmadan: standart xəta, interval, sərbəstlik dərəcələri və bazalarla, hər biri bir sətirdə',
    json: 'Eynisi, üstəlik bütün müqayisələr, onların p qiymətləri, birlikdə yoxlandıqları ailələr və yerlər',
    package: 'Bu faylların hər sütununda nə olduğu, proqramlar üçün',
    pdf: 'Bütün hesabat bir sənəd kimi, çap üçün',
    bib: 'Hesabata istinad: BibTeX və LaTeX üçün',
    ris: 'Hesabata istinad: Zotero, EndNote və Mendeley üçün'
  },
  glossary: {
    name: 'Lüğət',
    title: 'Lüğət',
    standfirst: 'Hesabatlarda işlənən sözlərin mənası.'
  },
  sources: {
    name: 'Mənbələr',
    title: 'Mənbələr',
    standfirst: 'Bu hesabatlarda rəqəmləri göstərilən və istinad edilən işlər.',
    shown: 'Rəqəmləri göstərilən hesabatlar:',
    cited: 'İstinad edən hesabatlar:'
  },
  about: 'Haqqında',
  elsewhere: 'Başqa dillərdə'
}
