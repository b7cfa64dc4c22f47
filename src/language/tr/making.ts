import type { Words } from '../language.ts'
import { adjustments } from './methods.ts'

const list = new Intl.ListFormat('tr', { type: 'conjunction' })

export const making: Words['making'] = {
  came: 'Veriler nasıl toplandı',
  made: 'Sayılar nasıl elde edildi',
  check: 'Bu sayılar nasıl denetlenir',
  estimates: {
    heading: 'Tahminler',
    weighted: 'Yanıtlar ağırlıklarıyla sayılır.',
    unweighted: 'Her yanıt eşit sayılır.',
    linearized:
      'Standart hatalar, toplamların tabakalar içinde kümeden kümeye (kümeleme yoksa yanıttan yanıta) ne kadar değiştiğinden, Taylor doğrusallaştırmasıyla bulunur.',
    replicates: 'Standart hatalar, tahminin tekrarlı ağırlıklar altında ne kadar oynadığından bulunur.',
    alone: 'Standart hatalar, tek tek verilmiş yanıtların standart hatalarıdır.',
    domains:
      'Bir grup kendi başına bir örneklem olarak değil, bütün örneklemin bir parçası olarak ele alınır: içinde o gruptan kimse bulunmayan bir küme de sayılır.'
  },
  intervals: {
    heading: 'Güven aralıkları',
    freedom: (least, most) =>
      most === null
        ? `Serbestlik derecesi ${least}: gruptakilerin küme sayısı eksi tabaka sayısı.`
        : `Serbestlik dereceleri ${least} ile ${most} arasındadır: her gruptakilerin küme sayısı eksi tabaka sayısı.`
  },
  tests: {
    heading: 'Karşılaştırmalar',
    says: (n, families, names, limits) =>
      `${n} karşılaştırma, ${families} aile içinde sınandı: bir şekilde işaretlenenlerin ya da bir paragrafta söylenenlerin hepsi birlikte değerlendirilir. Bir ailenin p değerleri ${list.format(names.map((name) => adjustments[name]))} yöntemiyle düzeltilir; düzeltilmiş değer ${list.format(limits)} değerinin altındaysa farka anlamlı denir.`,
    covariance:
      'Her biri, gösterilen iki değerin farkı için bir t testidir ve iki tarafta aynı kişilerin ya da kümelerin bulunabileceğini hesaba katar.',
    freedom: 'Serbestlik derecesi bütün tasarımınkidir.'
  },
  claims: {
    heading: 'Metindeki ifadeler',
    says: (n) =>
      `${n} ifade, rapor her oluşturulduğunda verilerle karşılaştırılır: tahminlerin doğrulamadığı bir ifade raporu durdurur, istatistiksel olarak anlamlı olmayanın yanına “hata payı içinde” yazılır.`
  },
  hidden: {
    heading: 'Gösterilmeyenler',
    count: (hidden, of) => `${of} değerden ${hidden} tanesi gösterilmiyor.`
  },
  rounding: {
    heading: 'Yuvarlama',
    says: 'Sayılar bir kez, yazıldıkları yerde yuvarlanır. Farklar ve testler yuvarlanmamış değerlerle yapılır; aşağıdaki dosyalarda 12 anlamlı basamak vardır.'
  },
  published: {
    heading: 'Yayımlanmış sayılar',
    says: 'Başkalarının yayımladıkları, yayımlandıkları gibi ve kaynaklarıyla durur; bu raporun hiçbir tahminine girmez.'
  },
  checking: {
    script:
      'Yanıtları elinde bulunduran, bu sayıları R ve survey paketiyle, yani başkalarının koduyla yeniden hesaplayabilir: şu komut, R’nin sonuçlarının burada yayımlananlardan ne kadar ayrıldığını yazdıran betiği üretir.',
    readers:
      'Okuyan, aşağıdaki dosyaları sayfayla karşılaştırabilir: her sayı güven aralığına ve tabanına açılır, ikisi de dosyalarda yuvarlanmamış olarak bulunur.'
  }
}
