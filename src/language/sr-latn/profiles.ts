import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('sr-Latn')

export const profiles: Words['profiles'] = {
  measure: 'Pokazatelj',
  worse: '← lošije',
  better: 'bolje →',
  against: {
    overall: 'Prema ukupnom',
    rest: 'Prema ostalima',
    best: 'Prema najboljem',
    earlier: 'Prema ranijem'
  },
  clearly: { better: 'jasno bolje', worse: 'jasno lošije', higher: 'jasno više', lower: 'jasno niže' },
  isBest: { clear: 'najbolji, jasno ispred', unclear: 'najbolji, ali ne jasno ispred' },
  bestShown: { clear: 'najbolji od prikazanih, jasno ispred', unclear: 'najbolji od prikazanih, ali ne jasno ispred' },
  notBefore: 'ranije nije pitano',
  bestOther: 'Najbolji od ostalih',
  earlier: 'Prethodni talas',
  neither: 'Nijedna strana nije bolja, desno je više.',
  marks: {
    own: (group, level) => `Krug: ${group}${level === null ? '' : `, a linija je ${level} interval poverenja`}.`,
    plumb: (name) => `Visak: ${name}.`,
    others: 'Crtice: ostali',
    best: 'duga crtica: najbolji od njih',
    earlier: 'Prsten: prethodni talas.',
    right: 'Desno je uvek bolje.'
  },
  tested: (p, limit, n) =>
    `„Jasno”: ${p} ispod ${limit} za ${n} ${plural(n, 'poređenje', 'poređenja', 'poređenja')} ovog prikaza.`,
  picked: 'Najbolji od ostalih izabran je po svojoj proceni, pa je razlika od njega pre precenjena nego potcenjena.',
  ownScales: 'Svaki pokazatelj ima svoju skalu.'
}
