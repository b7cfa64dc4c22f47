/** Gives a drawing the faces that the page has loaded: alone, as a picture, it would be set in others, of other widths. */
export async function withFaces(svg: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const faces = await Promise.all(
    rules
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter(isLoaded)
      .map(inlined)
  )
  return svg.replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${faces.join('')}</style>`)
}

function isLoaded({ style }: CSSFontFaceRule): boolean {
  const told = (face: Pick<FontFace, 'family' | 'weight' | 'unicodeRange'>) =>
    [face.family.replaceAll('"', ''), face.weight, face.unicodeRange.replaceAll(' ', '').toUpperCase()].join()
  const of = (name: string, usual: string) => style.getPropertyValue(name).trim() || usual
  const own = told({
    family: of('font-family', ''),
    weight: of('font-weight', 'normal'),
    unicodeRange: of('unicode-range', 'U+0-10FFFF')
  })
  return [...document.fonts].some((face) => face.status === 'loaded' && told(face) === own)
}

/** The rule with its file in it. */
async function inlined(rule: CSSFontFaceRule): Promise<string> {
  const base = rule.parentStyleSheet?.href ?? document.baseURI
  const [, path] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? []
  if (path === undefined) return ''
  const blob = await (await fetch(new URL(path, base))).blob()
  const data = await new Promise<string>((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error)
    reader.readAsDataURL(blob)
  })
  return rule.cssText.replace(/src:[^;]*;/, () => `src: url(${data});`)
}
