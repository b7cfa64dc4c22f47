import type { Words } from '../language.ts'

export const targets: Words['targets'] = {
  target: 'Cilj',
  standing: {
    reached: 'dostignut',
    'on-track': 'prema planu',
    behind: 'kasni',
    missed: 'promašen',
    'too-early': 'prerano da se kaže',
    uncertain: 'previše neizvesno da se kaže',
    hidden: 'nije prikazano',
    unknown: 'nema intervala po kom bi se sudilo',
    'not-started': 'još nije počeo'
  },
  reachedWithinError: 'dostignut, u granicama greške',
  columns: {
    standing: 'Kako stoji',
    to: 'Cilj',
    forecast: 'Ovim tempom',
    course: 'Promena do sada',
    from: 'Početak',
    now: 'Sada',
    path: 'Plan za sada',
    due: 'Rok'
  },
  from: (value) => `Početak ${value}`,
  path: (value) => `Planirano ${value}`,
  by: (date) => `rok: ${date}`,
  noPath: 'put nije zadat',
  atThisPace: (range) => `u rasponu ${range}`,
  pace: (value, range, date) => `ovim tempom, do roka (${date}), ${value} (${range})`,
  noForecast: 'manje od tri talasa',
  expected: (effect, date) => `očekivano ${effect} (rok: ${date})`,
  soFar: (change, range) => `do sada ${change}${range === null ? '' : ` (${range})`}`,
  offCourse: 'potrebna je promena kursa',
  marks: {
    own: (level) => `Krug: poslednja procena${level === null ? '' : `, a linija je ${level} interval poverenja`}.`,
    path: 'Visak: plan za taj dan.',
    to: 'Duga crtica: cilj.',
    from: 'Prsten: početak.'
  },
  rules: (early) =>
    `Kasni: ceo interval ne dostiže plan; prema planu: interval je na planu ili ispred njega, ili ga obuhvata a promena od početka je jasna; promašen: rok je istekao i ceo interval ne dostiže cilj. Dok ne prođe ${early} vremena, ne kaže se ništa.`,
  forecastSays: (level) =>
    `Ovim tempom: dokle do roka vodi prava linija kroz talase i raspon u kome bi tada bio talas (${level}).`,
  /** A date ends the label, with a full stop of its own. */
  line: (label) => `Isprekidana linija je plan: ${label.replace(/\.$/, '')}.`
}
