import type { Words } from '../language.ts'

export const finding: Words['finding'] = {
  locale: 'sr_RS',
  search: {
    name: 'Pretraga',
    standfirst: 'Pretražuje sve što je na srpskom: izveštaje i njihove grafikone, profile i metode.',
    label: 'Reči koje tražite',
    submit: 'Traži',
    hint: 'Upišite sektor, meru ili reč iz nekog nalaza.',
    searching: 'Pretraga je u toku …',
    found: {
      one: 'Pronađena je {n} stranica',
      few: 'Pronađene su {n} stranice',
      other: 'Pronađeno je {n} stranica'
    },
    none: 'Za „{words}“ ništa nije pronađeno. Pokušajte s manje reči ili s drugim njihovim oblikom.',
    more: 'Prikaži još stranica',
    within: 'Gde',
    everywhere: 'Svi izveštaji',
    failed: 'Pretraga nije mogla da se učita. Svi izveštaji su na spisku.',
    withoutScript: 'Za pretragu je potreban JavaScript; sve ostale stranice rade bez njega.',
    unbuilt: 'Dok se sajt piše, pretrage nema: ima je u sastavljenom sajtu.',
    list: 'Spisak izveštaja'
  },
  missing: { title: 'Na ovoj adresi nema stranice', says: 'Možda je premeštena ili je adresa nepotpuno kopirana.' },
  feed: (site) => `${site}: novi izveštaji`
}
