import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const explore: Words['explore'] = {
  name: 'Keşfet',
  title: 'Verilere kendiniz sorun',
  standfirst:
    'Ne görmek istediğinizi seçin: gösterge, gruplar, karşılaştırma. Her sayı, rapordakiler gibi aralığı, tabanı ve testiyle birlikte verilir.',
  choose: 'Gösterilecekler',
  measure: 'Gösterge',
  by: 'Kırılım',
  facet: 'Panellere göre',
  where: 'Yalnızca',
  wave: 'Dönem',
  versus: 'Karşılaştırma',
  form: 'Grafik türü',
  none: 'Yok',
  everybody: 'Herkes',
  across: 'Hepsi, art arda',
  alone: 'Yok',
  all: 'Tümü',
  usual: 'En uygunu',
  forms: {
    bar: 'Çubuklar',
    dot: 'Aralıklı noktalar',
    league: 'Sıralı liste',
    heat: 'Isı tablosu',
    dumbbell: 'İki dönem',
    slope: 'Eğimler',
    trend: 'Zaman çizgileri',
    table: 'Tablo'
  },
  measureBy: (measure, dimension) => `${measure}, kırılım: ${lowerFirst(dimension, 'tr')}`,
  loading: 'Yükleniyor …',
  failed: 'Veriler yüklenemedi. Bağlantı kopmuş olabilir.',
  damaged: 'Gelen veriler eksik ya da bozuk; bu nedenle hiçbiri gösterilmiyor.',
  again: 'Yeniden dene',
  unpublished: 'Bu bileşim yayımlanmadı: grupları, yayımlayanın izin verdiğinden daha fazla ayırırdı.',
  unfit: 'Bu, bu biçimde çizilemez. Başka bir grafik türü seçin ya da daha az şey gösterin.',
  withoutScript:
    'Soru sormak için JavaScript gerekir. Raporun bütün sayıları, JavaScript gerektirmeyen tablolarında da yer alır.',
  tables: 'Raporun bütün tabloları',
  protected: (minimum) => `${minimum} kişiden az olan gruplar ve bunların hesaplanabileceği başka sayılar gizlenir.`,
  open: 'Keşfet'
}
