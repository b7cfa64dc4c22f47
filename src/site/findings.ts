const opening = /^\s*<section class="kf"/
const closing = '</section>'

/** The key findings that may open a body, and what follows them: the contents stand between the two. */
export function afterFindings(html: string): [findings: string, rest: string] {
  if (!opening.test(html)) return ['', html]
  const end = html.indexOf(closing) + closing.length
  return [html.slice(0, end), html.slice(end)]
}
