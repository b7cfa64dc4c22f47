import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'
import { adjustments } from './blocks.ts'

const list = new Intl.ListFormat('sr-Latn', { type: 'conjunction' })
const plural = pluralOf('sr-Latn')

export const making: Words['making'] = {
  came: 'Kako su podaci nastali',
  made: 'Kako su dobijeni brojevi',
  check: 'Kako proveriti ove brojeve',
  estimates: {
    heading: 'Procene',
    weighted: 'Odgovori se računaju sa svojim ponderima.',
    unweighted: 'Svaki odgovor se računa jednako.',
    linearized:
      'Standardne greške se dobijaju iz toga koliko se zbirovi razlikuju između klastera (ili odgovora, gde klastera nema) unutar stratuma, Tejlorovom linearizacijom.',
    replicates: 'Standardne greške se dobijaju iz toga koliko se procena menja sa replikacionim ponderima.',
    alone: 'Standardne greške su one za odgovore date jedan po jedan.',
    domains:
      'Grupa se posmatra kao deo celog uzorka, a ne kao zaseban uzorak: klaster u kome iz nje nema nikoga ipak se računa.'
  },
  intervals: {
    heading: 'Intervali poverenja',
    freedom: (least, most) =>
      most === null
        ? `Stepeni slobode: ${least}, klasteri manje stratumi među onima u grupi.`
        : `Stepeni slobode: od ${least} do ${most}, klasteri manje stratumi među onima u svakoj grupi.`
  },
  tests: {
    heading: 'Poređenja',
    says: (n, families, names, limits) =>
      `Provereno: ${n} ${plural(n, 'poređenje', 'poređenja', 'poređenja')}, ${families} ${plural(families, 'porodica', 'porodice', 'porodica')}. Sve što je označeno na jednoj slici ili rečeno u jednom pasusu ocenjuje se zajedno. U porodici se p-vrednosti koriguju metodom: ${list.format(names.map((name) => adjustments[name]))}; razlika se naziva značajnom ako je korigovana vrednost manja od ${list.format(limits)}.`,
    covariance:
      'Svako je t-test razlike dve prikazane vrednosti, koji uzima u obzir da na obe strane mogu biti isti ljudi ili klasteri.',
    freedom: 'Stepeni slobode su oni celog plana uzorka.'
  },
  claims: {
    heading: 'Tvrdnje u tekstu',
    says: (n) =>
      `${n} ${plural(n, 'tvrdnja se proverava', 'tvrdnje se proveravaju', 'tvrdnji se proverava')} na podacima kad god se izveštaj pravi: tvrdnja koju procene ne potvrđuju zaustavlja izradu, a uz onu koja statistički nije značajna piše „u granicama greške”.`
  },
  hidden: {
    heading: 'Šta se ne prikazuje',
    count: (hidden, of) => `Ukupno vrednosti: ${of}; od toga se ne prikazuje: ${hidden}.`
  },
  rounding: {
    heading: 'Zaokruživanje',
    says: 'Brojevi se zaokružuju jednom, tamo gde su napisani. Razlike i testovi se računaju iz nezaokruženih vrednosti, a datoteke ispod sadrže 12 značajnih cifara.'
  },
  published: {
    heading: 'Objavljeni podaci',
    says: 'Ono što su drugi objavili stoji onako kako su objavili, sa izvorom, i ne ulazi ni u jednu procenu ovog izveštaja.'
  },
  checking: {
    script:
      'Ko ima odgovore može ove brojeve ponovo izračunati u R-u sa paketom survey, dakle tuđim kodom: ova naredba piše skript koji ispisuje koliko se rezultati R-a razlikuju od ovde objavljenih.',
    readers:
      'Ko čita može da uporedi datoteke ispod sa stranicom: svaki broj se otvara do svog intervala i baze, a oba u njima stoje nezaokruženo.'
  }
}
