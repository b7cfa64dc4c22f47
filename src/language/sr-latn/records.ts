import type { Words } from '../language.ts'

export const records: Words['records'] = {
  counted: 'Prebrojano, a ne procenjeno',
  note: 'Ovo je prebrojano, a ne procenjeno: obuhvaćeni su svi zapisi, pa vrednosti nemaju intervale, a razlike se ne testiraju.',
  none: 'Nema zapisa',
  sample: 'Uzorka nema: obuhvaćeni su svi zapisi',
  noTest: 'vrednosti su prebrojane, a ne procenjene.',
  made: 'Vrednosti iz evidencija su prebrojane, a ne procenjene: njihovi redovi su svi zapisi koji postoje. Nemaju standardnu grešku, interval ni test, a tvrdnje o njima proveravaju se samo prema vrednostima.',
  over: (amount, percent) => `${amount} više (${percent})`,
  under: (amount, percent) => `${amount} manje (${percent})`,
  level: 'bez razlike',
  percent: 'Promene u procentima date su u odnosu na raniju vrednost; njihovi intervali izračunati su delta metodom.',
  roi: {
    says: (gain, cost) => `Povraćaj ulaganja (ROI): (dobit − trošak) / trošak; dobit: ${gain}, trošak: ${cost}`,
    gain: 'Dobit',
    cost: 'Trošak',
    estimated: (inputs) =>
      `Procenjeno na osnovu uzorka: ${inputs}. Interval obuhvata tu neizvesnost; ostale veličine uzete su kakve jesu.`
  }
}
