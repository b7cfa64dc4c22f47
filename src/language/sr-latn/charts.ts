import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `Od talasa „${wave}” vrednosti nisu uporedive sa ranijima: ${reason}`,
  notAlike: 'talasi nisu uporedivi',
  changeSince: (wave) => `Promena od talasa „${wave}”`,
  target: (label) => `Isprekidana linija je cilj: ${label}.`,
  panels: (dimension) => `Paneli: ${lowerFirst(dimension, 'sr')}`,
  sums: (level) =>
    `Linije na krajevima su intervali poverenja zbirova (${level}); za pojedine odgovore oni su u tabeli`,
  importance: {
    performance: 'Ocena',
    importance: 'Važnost',
    where: 'Položaj',
    corners: {
      lowLow: 'Može da sačeka',
      lowHigh: 'Prvo popraviti',
      highLow: 'Više od ovoga nije potrebno',
      highHigh: 'Održati'
    },
    unclear: (corner) => `${corner} (nije jasno)`,
    mean: (value) => `Prosek ${value}`,
    measured: (what) => `Važnost: ${what}`,
    lines: (count, performance, importance) =>
      `Linije koje dele polje stoje na prostim prosecima prikazanih činilaca (ukupno ${count}): ocena ${performance}, važnost ${importance}; uzimaju se kao tačne. Ako interval poverenja preseca liniju, nije jasno sa koje njene strane je činilac.`
  }
}
