import { dirname, join } from 'node:path/posix'
import { imageSize } from 'image-size'
import type { Image, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place, Problems } from '../../problem.ts'
import { aboutPattern, aboutReport } from '../about.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { Locate } from './location.ts'

/** Where a link leads within the site. */
export type Target =
  | { kind: 'page'; report: string; slug: string; anchor: string | null }
  /** A file that is carried along, by its path from the project's root. */
  | { kind: 'file'; path: string }

/** A link to a page of the site, to be checked when all pages are known. */
export type PageLink = { target: Extract<Target, { kind: 'page' }>; written: string; place: Place }

/** What the links and images of a narrative come to. */
export type Links = {
  pages: PageLink[]
  /** Files beside the narrative that it shows or offers. */
  files: string[]
}

declare module 'mdast' {
  interface Data {
    target?: Target
    /** Of an image: its size in pixels as it is shown. */
    size?: { width: number; height: number }
  }
}

/** Where a narrative stands. */
type Standing = { path: string; report: string; slug: string }

/** Finds where links and images lead, and marks them with it; what leads nowhere is a problem. */
export function findLinks(
  tree: Root,
  standing: Standing,
  locate: Locate,
  files: ProjectFiles,
  problems: Problems
): Links {
  const found: Links = { pages: [], files: [] }
  visit(tree, ['link', 'definition', 'image'], (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return
    const from = node.position?.start.offset ?? 0
    const place = locate(from, node.position?.end.offset ?? from)
    const fail = (message: string, expected: string, remedy: string) =>
      problems.error({ rule: node.type === 'image' ? 'image' : 'link', place, message, expected, remedy })
    if (isAway(node.url)) {
      if (node.type === 'image')
        fail(
          'This image would be fetched from elsewhere whenever the page is read',
          'a file beside the narrative',
          'Save the image beside the narrative, and name the file.'
        )
      return
    }
    const target = targetOf(node.url, standing)
    if (typeof target === 'string') {
      fail(target, 'a path from this file, like `costs.md` or `images/map.png`', 'Mend the path.')
    } else if (target.kind === 'page') {
      node.data = { ...node.data, target }
      found.pages.push({ target, written: node.url, place })
    } else if (!files.has(target.path)) {
      fail(
        `There is no file \`${node.url}\` beside this narrative`,
        'a file in reports/',
        'Mend the path, or add the file.'
      )
    } else {
      node.data = { ...node.data, target }
      found.files.push(target.path)
      if (node.type === 'image') measure(node, target.path, files, fail)
    }
  })
  return found
}

function isAway(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)
}

/** Where a path leads; else what is wrong with it. */
function targetOf(url: string, { path, report, slug }: Standing): Target | string {
  const [written = '', anchor = null] = url.split('#', 2)
  if (written === '') return { kind: 'page', report, slug, anchor }
  if (written.startsWith('/')) return 'A path from the root of the site breaks where the site is hosted under another'
  let decoded: string
  try {
    decoded = decodeURIComponent(written)
  } catch {
    return 'This path cannot be read: a `%` in it stands for no sign'
  }
  const joined = join(dirname(path), decoded)
  if (!joined.startsWith('reports/')) return 'This path leads out of reports/'
  const [, folder = '', ...rest] = joined.split('/')
  if (rest.length === 0 && aboutPattern.test(folder)) return { kind: 'page', report: aboutReport, slug: '', anchor }
  const name = rest.join('/').replace(/\/$/, '')
  if (/^[._]/.test(name) && name.endsWith('.md')) return 'A passage is no page, so that nothing can lead to it'
  const page = /^(.*?)(\.[\w-]+)?\.md$/.exec(name)?.[1]
  if (page !== undefined) return { kind: 'page', report: folder, slug: page === 'index' ? '' : page, anchor }
  if (decoded.endsWith('/') || /^\.\.?$/.test(decoded)) return { kind: 'page', report: folder, slug: name, anchor }
  return { kind: 'file', path: joined }
}

/** The size of an image, so that the page does not move when it arrives, and its text for those who do not see it. */
function measure(
  node: Image,
  path: string,
  files: ProjectFiles,
  fail: (message: string, expected: string, remedy: string) => void
): void {
  if (!node.alt)
    fail(
      'This image says nothing to those who do not see it',
      '`![what it shows](…)`',
      'Write between the brackets what can be seen.'
    )
  try {
    const { width, height, orientation } = imageSize(files.bytes(path))
    const turned = orientation !== undefined && orientation >= 5
    node.data = { ...node.data, size: turned ? { width: height, height: width } : { width, height } }
  } catch {
    fail(
      `\`${node.url}\` is no image that browsers show`,
      'PNG, JPEG, WebP, AVIF, GIF or SVG',
      'Save it in one of these formats.'
    )
  }
}
