import type { Language } from './language.ts'
import { numbersOf, percentAsWritten } from './numbers.ts'
import { lowerFirst, upperFirst } from './text.ts'
import { charts } from './tr/charts.ts'
import { claims } from './tr/claims.ts'
import { edition } from './tr/edition.ts'
import { inCaseTr } from './tr/endings.ts'
import { finding } from './tr/finding.ts'
import { making } from './tr/making.ts'
import { about, adjustments, driverMethods, intervalMethods, method, statistics } from './tr/methods.ts'
import { pages } from './tr/pages.ts'
import { blocks, inline } from './tr/passages.ts'
import { periods } from './tr/periods.ts'
import { print } from './tr/print.ts'
import { profiles } from './tr/profiles.ts'
import { records } from './tr/records.ts'
import { sharing } from './tr/sharing.ts'
import { tables } from './tr/tables.ts'
import { targets } from './tr/targets.ts'

const list = new Intl.ListFormat('tr', { type: 'conjunction' })
const numbers = numbersOf('tr', 'ile', { other: 'kat' })
const quote = (text: string) => `“${text}”`
const asked = (question: string) => `${quote(question)} sorusu`
const answersTo = (question: string) => `${asked(question)}na verilen yanıtlar`
const degrees = (f: string, df1: string, df2: string, p: string) =>
  `F = ${f} (serbestlik derecesi ${df1} ve ${df2}), ${test(p)}`
const test = (p: string) => `p = ${p}`.replace('= <', '<')
const nobody = numbers.percent(0, 0)
const everybody = numbers.percent(1, 0)

export const tr: Language = {
  tag: 'tr',
  name: 'Türkçe',
  letters: 'abcçdefgğhıijklmnoöprsştuüvyz',
  numbers,
  ordinal: (n) => `${n}.`,
  list: (items) => list.format(items),
  quote,
  inCase: inCaseTr,
  words: {
    frame: {
      skip: 'Metne geç',
      reports: 'Raporlar',
      contents: 'İçindekiler',
      language: 'Dil',
      site: 'Site',
      findings: 'Öne çıkan bulgular',
      previous: 'Önceki',
      next: 'Sonraki'
    },
    report: {
      untranslated: 'Bu sayfa henüz Türkçeye çevrilmedi.',
      kicker: 'Karşılaştırma raporu',
      synthetic: 'Sentetik veri',
      syntheticSays: 'Yöntemi göstermek için üretilmiştir. Bu soruları kimse yanıtlamadı; hiçbir şirket anlatılmıyor.',
      published: 'Yayımlanmış veriler',
      publishedSays: 'Adı verilen kaynaklardan, yayımlandığı biçimiyle alınmıştır.',
      publishedBeside: 'Bu sayıların yanında, başkalarının yayımladığı veriler de kaynaklarıyla birlikte verilir.',
      opens: 'Noktalı çizgili bir sayı, güven aralığını ve tabanını açar.',
      respondents: (n) => `${n} katılımcı`,
      footnotes: 'Dipnotlar',
      footnoteBack: (n) => `${n} numaralı dipnot işaretine dön`
    },
    estimate: {
      interval: (level) => `${level} güven aralığı`,
      answers: (n) => `${n} yanıt`,
      caution: {
        base: 'Küçük taban: dikkatle yorumlanmalı',
        review: `Küme sayısı az ya da oran ${nobody} veya ${everybody}: dikkatle yorumlanmalı`,
        complement: `${inCaseTr(everybody, 'dat')} tamamlayan kısım gösterilecek kadar kesin değil`
      },
      noInterval: 'Güven aralığı da onu hesaplamak için gerekenler de yayımlanmamış',
      publishedBy: (publisher) => `Yayımlayan: ${publisher}`,
      hiddenValue: {
        few: '(gösterilmiyor: yanıt sayısı çok az)',
        protect: '(kişilerin gizliliği için gösterilmiyor)',
        other: '(gösterilmiyor)'
      },
      hidden: {
        base: (minimum) => `Gösterilmiyor: taban ${inCaseTr(minimum, 'gen')} altında`,
        'effective base': (minimum) => `Gösterilmiyor: etkin taban ${inCaseTr(minimum, 'gen')} altında`,
        undefined: 'Gösterilmiyor: bu yanıtlardan hesaplanamıyor',
        'no cost': 'Gösterilmiyor: harcama yapılmamış',
        'one cluster': 'Gösterilmiyor: tüm yanıtlar tek kümeden',
        'presentation n': 'Gösterilmiyor: taban bir oran için çok küçük',
        'presentation effective n': 'Gösterilmiyor: etkin taban bir oran için çok küçük',
        'presentation width': 'Gösterilmiyor: yeterince kesin değil',
        'presentation relative width': 'Gösterilmiyor: bu kadar küçük bir oran için yeterince kesin değil',
        disclosure: 'Gösterilmiyor: yanıtlayanların gizliliği için',
        'not asked': 'Sorulmadı',
        'no data': 'Bu dönemin verisi yok',
        'nobody answered': 'Yanıtlayan yok',
        'not published': 'Yayımlanmamış'
      },
      points: (difference) => `${difference} puan`,
      change: (from, to) => `${from} → ${to}`,
      bothTimes: (n) => `İki dönemde de ${n} yanıt`,
      noTest: 'test yapılamıyor: değişkenlik yok',
      all: 'Tümü',
      parts: {
        promoters: 'destekleyenler',
        passives: 'pasifler',
        detractors: 'kötüleyenler',
        top: 'üst yanıtlar',
        middle: 'aradaki yanıtlar',
        bottom: 'alt yanıtlar',
        easy: 'kolay',
        neutral: 'ne kolay ne zor',
        hard: 'zor'
      },
      test
    },
    figure: {
      number: (n) => `Şekil ${n}`,
      mean: (question) => `${answersTo(question)}ın ortalaması`,
      meanOf: (measure) => `${measure}, ortalama`,
      share: (answers, question) => `${asked(question)}na ${answers} yanıtını verenlerin oranı`,
      shareOf: (measure) => `${measure}, oran`,
      nps: (question) =>
        `Net tavsiye skoru: ${asked(question)}na 9 veya 10 verenlerin oranı ile 0–6 verenlerin oranı arasındaki fark, puan`,
      rank: (measure) => measure,
      net: (question) =>
        `Net skor: ${asked(question)}na olumlu yanıt verenlerin oranı ile olumsuz yanıt verenlerin oranı arasındaki fark, puan`,
      ces: (question, version, scoring) => {
        const says =
          version === '1.0' ? 'harcanan çaba: düşük olması iyidir' : 'sağlanan kolaylık: yüksek olması iyidir'
        const scored = {
          mean: `${answersTo(question)}ın ortalaması`,
          agree: `${answersTo(question)} içinde ölçeğin ortasından kolay tarafta kalanların oranı`,
          net: `${answersTo(question)} içinde ölçeğin kolay tarafında kalanların oranı ile zor tarafında kalanların oranı arasındaki fark, puan`
        }
        return `Müşteri çaba skoru ${version} (${says}): ${scored[scoring]}`
      },
      distribution: (question) => `${answersTo(question)}ın yüzde dağılımı`,
      part: (part, question) => `${answersTo(question)} içinde ${quote(part)} grubunun oranı`,
      mentions: (question, base) =>
        base === 'asked'
          ? `${asked(question)} sorulanlar içinde her seçeneği belirtenlerin oranı`
          : `${asked(question)}nda belirtilen tüm seçenekler içinde her birinin payı`,
      ranking: (question) => `${asked(question)}nda her seçeneğin ortalama sırası (1 = birinci)`,
      ranked: (question, within) =>
        `${asked(question)}nda her seçeneği ${within === 1 ? 'birinci' : `ilk ${within}`} sıraya koyanların oranı`,
      ratio: (upper, lower) => `${quote(upper)} göstergesinin ${quote(lower)} göstergesine oranı`,
      total: (label) => `${label}, toplam`,
      quantile: (p, question) =>
        p === 50
          ? `${answersTo(question)}ın medyanı`
          : `${answersTo(question)}ın ${inCaseTr(percentAsWritten(numbers, p), 'poss-gen')} aşmadığı değer`,
      quantileOf: (p, label) =>
        p === 50
          ? `${label}, medyan`
          : `${label}: gözlemlerin ${inCaseTr(percentAsWritten(numbers, p), 'poss-gen')} aşmadığı değer`,
      index: (label, parts) => `${label}: ${list.format(parts.map(quote))} göstergelerinden oluşan 0–100 endeksi`,
      drivers: (outcome, method) => `${driverMethods[method]}; sonuç değişkeni: ${lowerFirst(outcome, 'tr')}`,
      statistics,
      scale: (min, low, max, high) =>
        `${min}${low ? ` (${low.toLocaleLowerCase('tr')})` : ''} ile ${max}${high ? ` (${high.toLocaleLowerCase('tr')})` : ''} arası`,
      lines: (level) => `Çizgiler ${level} güven aralığını gösterir`,
      bands: (level) => `Bantlar ${level} güven aralığını gösterir; diğer çizgilerinki tablodadır`,
      inTable: (level) => `${level} güven aralıkları şeklin arkasındaki tablodadır`,
      rankBars: 'Çubuk, satırın kendi sırasından ayırt edilemeyen tüm sıraları kapsar',
      inBrackets: (interval) => `Her değerin ardından ${interval} verilmiştir`,
      bases: (least, most) => `Taban: ${least}–${most} yanıt`,
      base: (n, each) => `Taban: ${each ? 'her biri için ' : ''}${n} yanıt`,
      basesUnknown: 'Tabanlar yayımlanmamış',
      note: 'Not',
      change: 'Değişim',
      notClear: 'anlamlı değil',
      difference: (from) => `${upperFirst(from, 'tr')} ile fark`,
      targetLine: (value) => `Hedef ${value}`,
      versus: {
        overall: 'tümü',
        rest: 'diğerlerinin tümü',
        best: 'en iyi değer',
        target: (value) => `${value} hedefi`,
        group: (label) => label,
        publisher: (name) => `yayımlanmış değer (${name})`
      },
      p: (adjustment) => (adjustment ? `p (${adjustments[adjustment]})` : 'p'),
      rankHeading: 'Sıra',
      rankSays: (pairs) =>
        `Sıra, birbirinden ayırt edilemeyen sıraların aralığıdır; ${pairs === '1' ? 'tek bir ikili karşılaştırmayla' : `${pairs} ikili karşılaştırmanın tamamına Holm düzeltmesi uygulanarak`} belirlenmiştir.`,
      fit: (explained, f, df1, df2, p, clear) =>
        `Hepsi birlikte sonuçtaki değişkenliğin ${inCaseTr(explained, 'poss-acc')} açıklıyor; bu, istatistiksel olarak anlamlı${clear ? '' : ' değil'}: Wald ${degrees(f, df1, df2, p)}.`,
      association: (f, df1, df2, p, clear) =>
        `Yanıtlar bir bütün olarak satırlar arasında ${clear ? 'anlamlı biçimde farklılaşıyor' : 'anlamlı biçimde farklılaşmıyor'}: Rao-Scott ${degrees(f, df1, df2, p)}.`,
      baseHeading: 'Taban',
      publishedHeading: 'Yayımlanan',
      valueHeading: 'Değer',
      cautions: {
        base: (from, to) => `† Küçük taban (${from}–${to}): dikkatle yorumlanmalı.`,
        review: `‡ NCHS’nin sunum ölçütlerini karşılıyor, ancak bu ölçütlere göre önce bir istatistikçinin incelemesi gerekir: kesinliği 8’den az serbestlik derecesine dayanıyor ya da oran ${nobody} veya ${everybody}.`,
        complement: `§ NCHS’nin sunum ölçütlerine göre ${inCaseTr(everybody, 'dat')} tamamlayan kısım gösterilecek kadar kesin değil.`
      },
      interval: intervalMethods,
      benchmark: (label) => `Dikey çizgi karşılaştırma değerini gösterir: ${label}.`,
      hiddenAt: (wave, reason) => `${wave}: ${lowerFirst(reason, 'tr')}`,
      nonprobability:
        'Örneklem olasılıklı değildir: aralıklar yanıtların yayılımını gösterir, kimlere ulaşılamadığını değil.',
      comparisons: (from, level, n, adjustment, unclear) =>
        `${from === null ? 'Değişimler, gösterilen iki değerin farkıdır' : `İşaretli sayılar ${from} ile farkı gösterir`}; ${level} güven aralıkları verilmiş, p değerlerine ${n} karşılaştırma için ${adjustments[adjustment]} düzeltmesi uygulanmıştır${unclear === null ? '' : `; “anlamlı değil”, p ≥ ${unclear} demektir`}.`,
      differencesExact:
        'Farklar yuvarlamadan önce hesaplanır; bu nedenle yuvarlanmış değerlerin farkından biraz ayrılabilir.',
      beyondRows: (n) => `“Tümü”, hiçbir satırda yer almayan ${n} yanıtı da içerir.`,
      publishedBare: 'güven aralığı yok; aralık da onu hesaplamak için gerekenler de yayımlanmamış.',
      scaleStarts: (at) => `Ölçek ${inCaseTr(at, 'abl')} başlar.`,
      source: 'Kaynak',
      table: 'Şeklin arkasındaki tablo',
      scrolls: 'Tablo yana kaydırılabilir.',
      link: 'Bağlantı',
      rowOf: (label, values) => `${label}: ${values}`
    },
    about,
    finding,
    pages,
    sharing,
    charts,
    records,
    periods,
    print,
    edition,
    making,
    tables,
    profiles,
    targets,
    blocks,
    method,
    inline,
    claims
  }
}
