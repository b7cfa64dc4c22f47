import type { Words } from '../language.ts'

export const edition: Words['edition'] = {
  minutes: (n) => `${n} dakikalık okuma`,
  updated: (date) => `güncelleme: ${date}`,
  draft: { label: 'Taslak', says: 'Yayımlanmak için değildir: metin ve sayılar daha değişebilir.' },
  embargo: { label: (until) => `Ambargolu: ${until}`, says: 'Bu tarihten önce yayımlanamaz.' },
  corrections: {
    heading: 'Düzeltmeler',
    tag: 'Düzeltildi',
    on: (date) => date,
    more: 'Ne düzeltildi'
  },
  changes: { heading: 'İlk yayımdan sonraki değişiklikler', none: 'İlk yayımdan bu yana değişiklik yok.' },
  cite: {
    heading: 'Kaynak gösterme',
    undated: 't.y.',
    kind: 'Karşılaştırma raporu',
    version: (version) => `sürüm ${version}`,
    corrected: (date) => `güncelleme: ${date}`,
    entries: 'Kaynakça programları için kayıtlar'
  },
  license: (name) => `Metin ve şekiller ${name}`,
  contact: 'İletişim',
  data: 'Veri',
  methodLink: 'Bu sayılar nasıl elde edildi',
  downloads: {
    heading: 'Veri',
    intro:
      'Raporun bütün sayıları ve raporun kendisi, başka çalışmalarda kullanılmak üzere. Bu dosyaların hiçbirinde tek tek kişilerin yanıtları yoktur.',
    file: 'Dosya',
    holds: 'İçeriği',
    xlsx: 'Bütün tablolar bir çalışma kitabında: her soru tabanları, grupları ve testleriyle',
    csv: 'Bütün tahminler, yuvarlanmadan; standart hata, güven aralığı, serbestlik derecesi ve tabanlarıyla, her biri bir satır',
    json: 'Aynısı; ayrıca bütün karşılaştırmalar, p değerleri, birlikte sınandıkları aile ve sıralamalar',
    package: 'Bu dosyalardaki her sütunun ne içerdiği, programlar için',
    pdf: 'Raporun tamamı tek belge olarak, yazdırmak için',
    bib: 'Raporun künyesi, BibTeX ve LaTeX için',
    ris: 'Raporun künyesi, Zotero, EndNote ve Mendeley için'
  },
  glossary: {
    name: 'Sözlük',
    title: 'Sözlük',
    standfirst: 'Raporlarda geçen terimlerin anlamları.'
  },
  sources: {
    name: 'Kaynaklar',
    title: 'Kaynaklar',
    standfirst: 'Raporlarda sayıları gösterilen ve atıf yapılan çalışmalar.',
    shown: 'Sayılarının gösterildiği raporlar:',
    cited: 'Atıf yapan raporlar:'
  },
  about: 'Hakkında',
  elsewhere: 'Diğer dillerde'
}
