import type { Words } from '../language.ts'

export const finding: Words['finding'] = {
  locale: 'tr_TR',
  search: {
    name: 'Arama',
    standfirst: 'Türkçe olan her şeyde arar: raporlar ve şekilleri, profiller, yöntem sayfaları.',
    label: 'Aranacak sözcükler',
    submit: 'Ara',
    hint: 'Bir sektör, bir ölçü ya da bir bulgudan bir sözcük yazın.',
    searching: 'Aranıyor …',
    found: { other: '{n} sayfa bulundu' },
    none: '“{words}” için bir şey bulunamadı. Daha az sözcükle ya da sözcüğün başka bir biçimiyle deneyin.',
    more: 'Daha çok sayfa göster',
    within: 'Nerede',
    everywhere: 'Tüm raporlar',
    failed: 'Arama yüklenemedi. Bütün raporlar listede.',
    withoutScript: 'Arama JavaScript ister; öteki sayfaların hiçbiri istemez.',
    unbuilt: 'Site yazılırken arama çalışmaz; derlenmiş sitede vardır.',
    list: 'Rapor listesi'
  },
  missing: { title: 'Bu adreste bir sayfa yok', says: 'Sayfa taşınmış ya da adres eksik kopyalanmış olabilir.' },
  feed: (site) => `${site}: yeni raporlar`
}
