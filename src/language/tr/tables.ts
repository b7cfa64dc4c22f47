import type { Words } from '../language.ts'

export const tables: Words['tables'] = {
  name: 'Tablolar',
  title: 'Tüm tablolar',
  standfirst: (by) =>
    by === null ? 'Bütün sorular, tabanlarıyla.' : `Bütün sorular, tabanları ve testleriyle. Kırılımlar: ${by}.`,
  number: (n) => `Tablo ${n}`,
  workbook: 'Bütün tablolar, Excel çalışma kitabı olarak',
  workbookSays: '(biçimlendirilmiş, aynı harflerle)',
  answer: 'Yanıt',
  wave: 'Dönem',
  base: { plain: 'Taban', unweighted: 'Taban, ağırlıksız', effective: 'Etkin taban' },
  standardError: 'Standart hata',
  percent: (weighted) => (weighted ? 'Yüzde, ağırlıklı.' : 'Yüzde.'),
  scrolls: (columns) => `${columns} sütun: yana kaydırın →`,
  othersAt: (wave) => `Dönem olmayan sütunlar: ${wave}.`,
  earlier: (n) => `Gösterilmeyen önceki dönem sayısı: ${n}.`,
  letters: (limit, small) =>
    `Harf: değer, o harfli sütundakinden yüksektir; p < ${limit}, satırda grubunun bütün ikili karşılaştırmaları için Holm düzeltmesiyle. Küçük harf: p < ${small}.`,
  untested: (most) => `Sütun sayısı ${most} üzerinde olan gruplar test edilmemiştir.`,
  rounding: 'Yuvarlama nedeniyle bir sütundaki yüzdelerin toplamı 100 olmayabilir.',
  unreliable: (minimum) => `[u] gösterilmiyor: taban ${minimum} altında ya da değer yeterince kesin değil.`,
  confidential:
    '[c] kişilerin gizliliği için gösterilmiyor: çok az kişiye dayanıyor ya da çok az kişiye dayanan bir değer ondan çıkarılabilir.',
  notApplicable: '[z] sorulmadı ya da kimse yanıtlamadı.',
  more: (n) => `Yalnızca dosyalarda yer alan değer sayısı: ${n}.`,
  contents: 'İçindekiler',
  back: 'İçindekilere dön'
}
