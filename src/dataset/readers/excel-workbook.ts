import { posix } from 'node:path'
import { type Shown, shownBy, shownByNumber } from './excel-dates.ts'
import { readXml } from './xml.ts'
import { partsOf, unpack, ZipFault, type ZipPart } from './zip.ts'

/** A workbook as far as its cells need it; its sheets are not unpacked yet. */
export type Workbook = {
  sheets: WorkbookSheet[]
  since1904: boolean
  /** What each style of cells shows a number as. */
  styles: Shown[]
  /** The texts that cells point to. */
  texts: string[]
}

export type WorkbookSheet = { name: string; visible: boolean; part: ZipPart }

/** The most bytes that the parts of a workbook may have unpacked: a full sheet of ten columns has about 400 MB. */
export const mostUnpacked = 2 ** 29

/** Reads what of a workbook is not its sheets. Nothing outside the file is followed. Throws `ZipFault`, `XmlFault`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = partsOf(bytes)
  const top = await relationsOf(parts, '')
  const path = top.find(({ type }) => type === 'officeDocument')?.target
  const book = path === undefined ? undefined : parts.get(path)
  if (path === undefined || !book) throw new ZipFault('it has no workbook in it')
  const relations = await relationsOf(parts, path)
  const partOf = (type: string) =>
    relations.flatMap((each) => (each.type === type ? (parts.get(each.target) ?? []) : []))
  const sheets: WorkbookSheet[] = []
  let since1904 = false
  await readXml(unpack(book), {
    open: (name, attribute) => {
      if (name === 'workbookPr') since1904 = isTrue(attribute('date1904'))
      if (name !== 'sheet') return
      const relation = relations.find(({ id }) => id === attribute('id'))
      const part = relation?.type === 'worksheet' ? parts.get(relation.target) : undefined
      const visible = (attribute('state') ?? 'visible') === 'visible'
      if (part) sheets.push({ name: attribute('name') ?? '', visible, part })
    }
  })
  const [styles, texts] = [partOf('styles'), partOf('sharedStrings')]
  bound([book, ...styles, ...texts])
  return {
    sheets,
    since1904,
    styles: styles[0] ? await readStyles(styles[0]) : [],
    texts: texts[0] ? await readTexts(texts[0]) : []
  }
}

/** Refuses parts that are too large by the zip's own directory; `unpack` never gives more than that says. */
export function bound(parts: readonly ZipPart[]): void {
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  if (size > mostUnpacked) {
    throw new ZipFault(
      `unpacked it would have ${Math.round(size / 2 ** 20)} MB, and at most ${mostUnpacked / 2 ** 20} are read`
    )
  }
}

type Relation = { id: string; type: string; target: string }

/** What a part points to within the file. */
async function relationsOf(parts: Map<string, ZipPart>, path: string): Promise<Relation[]> {
  const folder = posix.dirname(path)
  const part = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`))
  const relations: Relation[] = []
  if (!part) return relations
  bound([part])
  await readXml(unpack(part), {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      relations.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      })
    }
  })
  return relations
}

async function readStyles(part: ZipPart): Promise<Shown[]> {
  const formats = new Map<number, Shown>()
  const styles: Shown[] = []
  let within = false
  await readXml(unpack(part), {
    open: (name, attribute) => {
      if (name === 'cellXfs') within = true
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), shownBy(attribute('formatCode') ?? ''))
      if (name !== 'xf' || !within) return
      const format = Number(attribute('numFmtId') ?? 0)
      styles.push(formats.get(format) ?? shownByNumber(format))
    },
    close: (name) => {
      if (name === 'cellXfs') within = false
    }
  })
  return styles
}

/** A text may be in several runs of one look each; how it is pronounced (`rPh`) is none of it. */
async function readTexts(part: ZipPart): Promise<string[]> {
  const texts: string[] = []
  const listener = textListener((text) => texts.push(text))
  await readXml(unpack(part), listener)
  return texts
}

/** Hears the text of each `si` (in the list of texts) and `is` (in a cell). */
export function textListener(found: (text: string) => void): Required<Parameters<typeof readXml>[1]> {
  let runs: string[] | null = null
  let listening = false
  let spoken = false
  return {
    open: (name) => {
      if (name === 'si' || name === 'is') runs = []
      if (name === 'rPh') spoken = true
      listening = name === 't' && runs !== null && !spoken
    },
    close: (name) => {
      listening = false
      if (name === 'rPh') spoken = false
      if ((name !== 'si' && name !== 'is') || runs === null) return
      found(unescaped(runs.join('')))
      runs = null
    },
    text: (text) => {
      if (listening) runs?.push(text)
    }
  }
}

/** `_x000D_` is how a sign that XML cannot hold is written. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
