import type { Words } from '../language.ts'

export const finding: Words['finding'] = {
  locale: 'en_GB',
  search: {
    name: 'Search',
    standfirst: 'Looks through everything in English: reports with their figures, profiles and methods.',
    label: 'Words to look for',
    submit: 'Search',
    hint: 'Type a sector, a measure or a word of a finding.',
    searching: 'Searching …',
    found: { one: '{n} page found', other: '{n} pages found' },
    none: 'Nothing was found for “{words}”. Try fewer words, or another form of them.',
    more: 'Show more pages',
    within: 'Within',
    everywhere: 'All reports',
    failed: 'The search could not be loaded. All reports are in the list.',
    withoutScript: 'The search needs JavaScript, all other pages do without.',
    unbuilt: 'While the site is being written there is no search: the built site has it.',
    list: 'List of reports'
  },
  missing: { title: 'No page has this address', says: 'It may have moved, or the address may have been cut off.' },
  feed: (site) => `${site}: new reports`
}
