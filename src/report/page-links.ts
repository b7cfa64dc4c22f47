import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { NarrativeFile } from './discover.ts'
import type { Page } from './model.ts'
import { isUnread, type Unread } from './unread.ts'

/**
 * Checks what pages say of one another: does each link lead to a page that there is, and to a part of it? `heldBack` are
 * narratives that are not for the public yet.
 */
export function checkPageLinks(
  pages: readonly Page[],
  unread: Unread,
  heldBack: readonly NarrativeFile[],
  problems: Problems
): void {
  const byReport = Map.groupBy(pages, (page) => page.report)
  for (const page of pages) {
    for (const { target, written, place } of page.links) {
      const report = byReport.get(target.report)
      const versions = report?.filter((each) => each.slug === target.slug) ?? []
      const own = versions.find((each) => each.language === page.language)
      if (!own && isUnread(unread, target.report, target.slug)) continue
      const found = own ?? versions[0]
      const fail = (message: string, name: string, names: string[], remedy: string) => {
        const closest = closestMatch(name, names)
        problems.error({
          rule: 'link',
          place,
          message,
          expected: listNames(names),
          ...(closest === undefined ? {} : { closest }),
          remedy
        })
      }
      if (!found && isUnread(heldBack, target.report, target.slug)) reportHeldBack(written, place, problems)
      else if (!report) {
        const names = [...new Set([...byReport.keys(), ...unread.map((file) => file.report)])]
        if (!names.includes(target.report))
          fail(`There is no report \`${target.report}\``, target.report, names, 'Mend the path.')
      } else if (!found) {
        const names = [
          ...new Set(
            report.map(({ slug, kind }) => (kind === 'value' ? `${slug}/` : slug === '' ? 'index.md' : `${slug}.md`))
          )
        ]
        fail(`\`${written}\` is no page of the report \`${target.report}\``, written, names, 'Mend the path.')
      } else if (target.anchor !== null && !found.anchors.includes(decoded(target.anchor)))
        fail(
          `The page has no heading or figure \`#${target.anchor}\``,
          target.anchor,
          found.anchors,
          'Take one of its ids.'
        )
    }
  }
}

function reportHeldBack(written: string, place: Place, problems: Problems): void {
  problems.error({
    rule: 'link-held-back',
    place,
    message: `\`${written}\` is a draft or under embargo, and is left out of the site`,
    expected: 'a page that is published',
    remedy: 'Take the link out until that page is; or build with `--drafts`, for yourself.'
  })
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
