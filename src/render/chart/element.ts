const svg = 'http://www.w3.org/2000/svg'

/** Makes an element of a drawing, for marks that Plot does not have. */
export const elementIn =
  (document: Document) =>
  (name: string, attributes: Record<string, string>): SVGElement => {
    const made = document.createElementNS(svg, name) as SVGElement
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    return made
  }
