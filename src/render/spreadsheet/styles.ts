import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Style } from './book.ts'
import { mainSpace } from './spaces.ts'

const ink = 'FF14202E'
const colours = { muted: 'FF5A6670', link: 'FF1C4FA1' }
const rules = { ink, light: 'FFC9CFD4' }
const face = 'Calibri'
const plainSize = 11

/** The styles of a workbook, each once: a cell names its by its place. */
export class Styles {
  readonly #fonts = new Places([fontOf({})])
  readonly #borders = new Places([borderOf({})])
  readonly #formats = new Places<string>([])
  readonly #cells = new Places<Record<string, unknown>>([{}])
  readonly #written = new Map<number, Element>([
    [0, x('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]
  ])

  /** The place of a style. */
  placeOf(style: Style): number {
    const place = this.#cells.placeOf(style)
    if (!this.#written.has(place)) this.#written.set(place, this.#cellOf(style))
    return place
  }

  xml(): Element {
    const formats = this.#formats.all.map((code, index) =>
      x('numFmt', { numFmtId: ownFormats + index, formatCode: code })
    )
    const fills = ['none', 'gray125'].map((pattern) => x('fill', [x('patternFill', { patternType: pattern })]))
    const cells = [...this.#written.values()]
    return x('styleSheet', { xmlns: mainSpace }, [
      ...(formats.length === 0 ? [] : [x('numFmts', { count: formats.length }, formats)]),
      x('fonts', { count: this.#fonts.all.length }, this.#fonts.all),
      x('fills', { count: fills.length }, fills),
      x('borders', { count: this.#borders.all.length }, this.#borders.all),
      x('cellStyleXfs', { count: 1 }, [x('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      x('cellXfs', { count: cells.length }, cells),
      x('cellStyles', { count: 1 }, [x('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })])
    ])
  }

  #cellOf(style: Style): Element {
    const { align, wrap, top, format } = style
    const numFmtId = format === undefined ? 0 : ownFormats + this.#formats.placeOf(format)
    const ids = {
      numFmtId,
      fontId: this.#fonts.placeOf(fontOf(style)),
      fillId: 0,
      borderId: this.#borders.placeOf(borderOf(style)),
      xfId: 0
    }
    const applied = { applyNumberFormat: 1, applyFont: 1, applyBorder: 1, applyAlignment: 1 }
    const alignment = {
      horizontal: align ?? null,
      vertical: top ? 'top' : wrap ? 'bottom' : null,
      wrapText: wrap ? 1 : null
    }
    return x('xf', { ...ids, ...applied }, [x('alignment', alignment)])
  }
}

/** Numbers of formats below this are the program's own. */
const ownFormats = 164

class Places<Each> {
  readonly all: Each[]
  readonly #places: Map<string, number>

  constructor(first: Each[]) {
    this.all = first
    this.#places = new Map(first.map((each, index) => [JSON.stringify(each), index]))
  }

  placeOf(each: Each): number {
    const key = JSON.stringify(each)
    const found = this.#places.get(key) ?? this.all.push(each) - 1
    this.#places.set(key, found)
    return found
  }
}

function fontOf({ bold, tone, size }: Style): Element {
  return x('font', [
    ...(bold ? [x('b')] : []),
    ...(tone === 'link' ? [x('u')] : []),
    x('sz', { val: size ?? plainSize }),
    x('color', { rgb: tone ? colours[tone] : ink }),
    x('name', { val: face }),
    x('family', { val: 2 })
  ])
}

function borderOf({ above, below, left }: Style): Element {
  const side = (name: string, tone: keyof typeof rules | undefined) =>
    tone ? x(name, { style: 'thin' }, [x('color', { rgb: rules[tone] })]) : x(name)
  return x('border', [
    side('left', left ? 'light' : undefined),
    x('right'),
    side('top', above),
    side('bottom', below),
    x('diagonal')
  ])
}
