import type { Words } from '../language.ts'

export const sharing: Words['sharing'] = {
  slide: 'Slajd',
  embed: {
    name: 'Ugradi',
    heading: 'Ugradite ovaj prikaz',
    says: 'Nalepite ovo tamo gde prikaz treba da stoji:',
    path: 'Ispred putanje dopišite adresu ovog sajta.',
    alone: 'Prikaz na sopstvenoj strani'
  }
}
