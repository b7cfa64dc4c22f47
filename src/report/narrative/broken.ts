import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place, Problems } from '../../problem.ts'
import { directives } from '../directives/directives.ts'
import type { Locate } from './location.ts'

/**
 * Directives that the parser let fall without a word: what was meant as one stands in the text. Reports text that
 * begins with `{` right behind one of ours, and any `:value{`, `::chart[` and the like that is still text.
 */
export function findBroken(tree: Root, text: string, locate: Locate, problems: Problems): void {
  const names = directives.map((directive) => directive.name).join('|')
  const left = new RegExp(`:{1,3}(${names})(?=[{[])`, 'g')
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') reportHtmlDirective(node.value, node.position?.start.offset ?? 0, left, locate, problems)
    if (node.type !== 'text') return
    const from = node.position?.start.offset ?? 0
    const source = text.slice(from, node.position?.end.offset ?? from)
    const before = parent && index !== undefined && index > 0 ? parent.children[index - 1] : undefined
    const behind = before?.type === 'textDirective' && directives.some((directive) => directive.name === before.name)
    if (behind && source.startsWith('{')) {
      report(from, source, locate, problems)
    }
    for (const match of source.matchAll(/^[\t ]*(:{3,})[\t ]*$/gm))
      reportClosing(from + match.index, match[1] ?? '', locate, problems)
    for (const match of source.matchAll(left)) {
      if (source[match.index - 1] !== '\\') report(from + match.index, source.slice(match.index), locate, problems)
    }
  })
  visit(tree, 'containerDirective', (node, _, parent) => {
    const from = node.position?.start.offset ?? 0
    const lines = text.slice(from, node.position?.end.offset ?? from).split('\n')
    const colons = /^:+/.exec(lines[0] ?? '')?.[0] ?? ':::'
    const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
    if (lines.length > 1 && /^:{3,}$/.test(last) && last.length >= colons.length) return
    node.data = { ...node.data, open: true }
    const around = parent?.type === 'containerDirective' ? parent.name : null
    reportOpen(locate(from, from + colons.length + node.name.length), colons, node.name, around, problems)
  })
  visit(tree, 'leafDirective', (node) => {
    const from = node.position?.start.offset ?? 0
    const written = text.slice(from, node.position?.end.offset ?? from)
    if (/^::[a-z]+\[[^\]]*$/.test(written)) report(from, written, locate, problems)
  })
}

/** A block that nothing closes takes in all that follows it; within another, its last line may have closed that. */
function reportOpen(place: Place, colons: string, name: string, around: string | null, problems: Problems): void {
  problems.error({
    rule: 'open-block',
    place,
    message:
      around === null
        ? `Nothing closes this \`${name}\`, so it would take in all that follows`
        : `Nothing closes this \`${name}\` within its \`${around}\`: a line of colons closes the outermost block that it can`,
    expected:
      around === null
        ? `a line \`${colons}\` behind its passage`
        : `a block around others with more colons than they, like \`${colons}:${around}\``,
    remedy: around === null ? 'Add the line.' : 'Begin and close the outer block with one colon more.'
  })
}

function reportClosing(offset: number, colons: string, locate: Locate, problems: Problems): void {
  problems.error({
    rule: 'open-block',
    place: locate(offset, offset + colons.length),
    message: 'This line closes no block, and would stand on the page as text',
    expected: 'as many closing lines as blocks; a block around others has more colons than they',
    remedy: 'Remove the line, or begin and close the outer block with one colon more.'
  })
}

function report(offset: number, source: string, locate: Locate, problems: Problems): void {
  const line = source.split('\n')[0] ?? ''
  const close = line.indexOf('}')
  const part = close < 0 ? line : line.slice(0, close + 1)
  problems.error({
    rule: 'broken-directive',
    place: locate(offset, offset + Math.min(part.length, 60)),
    message: 'This was meant as a directive, but it cannot be read as one, and would stand on the page as text',
    expected: reasonOf(line, close),
    remedy: 'Mend it; or put a backslash before the colon if it is meant as text.'
  })
}

/** What most likely is wrong, from the look of it. */
function reasonOf(line: string, close: number): string {
  if (/^::/.test(line))
    return 'a directive on a line of its own, with nothing before or behind it, and its braces closed on that line'
  if (/\\"/.test(line)) return 'no `\\"` inside quotes: use single quotes outside'
  if (close < 0) return 'a closing `}` on the same line'
  const braces = line.slice(line.indexOf('{') + 1, close)
  if (/[<>]/.test(braces) || /=[^"'\s]*['"=`]/.test(braces))
    return 'quotes around a value with spaces or signs in it, like `age="55+"`'
  return 'attributes like `{of=ease sector=utilities}`'
}

function reportHtmlDirective(html: string, offset: number, left: RegExp, locate: Locate, problems: Problems): void {
  for (const match of html.matchAll(left)) {
    problems.error({
      rule: 'broken-directive',
      place: locate(offset + match.index, offset + match.index + match[0].length),
      message: 'A directive inside HTML is not read',
      expected: 'directives in Markdown',
      remedy: 'Write the passage in Markdown.'
    })
  }
}

/** What Markdown has and a report does not yet carry: said, never dropped in silence. */
export function findUnsupported(tree: Root, locate: Locate, problems: Problems): void {
  visit(tree, (node) => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from
    if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value.trim())) {
      problems.error({
        rule: 'html',
        place: locate(from, Math.min(to, from + 40)),
        message: 'HTML is not carried over from a narrative',
        expected: 'Markdown',
        remedy: 'Write it in Markdown, or in backquotes if it is to be read as it stands.'
      })
    }
    if (node.type === 'heading' && node.depth === 1) {
      problems.error({
        rule: 'heading',
        place: locate(from, to),
        message: 'The title of a report stands in its front matter, and this is a second one',
        expected: 'headings from `##`',
        remedy: 'Write `##`, or remove it.'
      })
    }
    if ((node.type === 'link' || node.type === 'definition') && !isSafe(node.url)) {
      problems.error({
        rule: 'link',
        place: locate(from, to),
        message: 'This link leads to an address that no page should open',
        expected: '`https:`, `http:`, `mailto:`, or a path',
        remedy: 'Mend the address.'
      })
    }
  })
}

function isSafe(url: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase()
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme)
}

declare module 'mdast' {
  interface Data {
    /** Of a block: nothing closes it, so that what is in it was not meant to be. */
    open?: true
  }
}
