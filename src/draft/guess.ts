import type { KnownColumn } from '../codebook/known.ts'
import { usualMissing } from '../dataset/missing-codes.ts'
import type { ColumnProfile } from '../dataset/profile.ts'

/** What a column seems to be, with the reason: a draft for a person to correct. */
export type Guess = {
  /** The file's name of it, and a name that narratives can write. */
  column: string
  name: string
  label: string
  question: string | null
  why: string | null
  /** How many rows have an answer. */
  answers: number
} & (
  | { kind: 'weight' | 'number' }
  | { kind: 'identifier' | 'text' }
  | { kind: 'date'; format: string }
  | { kind: 'scale'; min: number; max: number; low: string | null; high: string | null; missing: Coded[] }
  | { kind: 'category'; values: Coded[]; missing: Coded[] }
  | { kind: 'wave'; values: Coded[] }
  | { kind: 'empty' }
)

export type Coded = { code: string; label: string }
const identifying =
  /(^|[^a-z])(respnum|respondent|resp_?id|response_?id|case_?id|uuid|guid|id|serial|record(ed)?id|panelist|ip(_?address)?|tel|name|first_?name|last_?name|ccgid)([^a-z]|$)|zip|postal|postcode|e-?mail|phone|latitude|longitude/i
const weighing = /(^|[^a-z])(w|wt|wgt|weight|weights|gewicht|ponderation|peso)(\d*)([^a-z]|$)/i

/** Guesses what each column of a file is; `rows` is how many the file has. */
export function guessColumns(
  known: readonly KnownColumn[],
  profiles: readonly ColumnProfile[],
  rows: number,
  weight: string | null,
  reserved: readonly string[]
): Guess[] {
  const taken = new Set(reserved)
  return profiles.map((profile) => {
    const about = known.find(({ name }) => name === profile.name)
    const name = nameOf(profile.name, taken)
    taken.add(name.toLowerCase())
    const label = shortened(about?.label ?? about?.question ?? profile.name)
    const base = { column: profile.name, name, label, question: about?.question ?? null, answers: profile.filled }
    return { ...base, ...kindOf(profile, about, rows, weight) } as Guess
  })
}

type Kind = Guess extends infer Each
  ? Each extends Guess
    ? Omit<Each, 'column' | 'name' | 'label' | 'question' | 'answers'>
    : never
  : never

function kindOf(profile: ColumnProfile, about: KnownColumn | undefined, rows: number, weight: string | null): Kind {
  const { filled, distinct, numbers, whole, min } = profile
  const gaps =
    filled < profile.rows
      ? `${profile.rows - filled} rows have none, so it cannot weight all: see \`sum\` and \`constant\``
      : null
  const numeric = filled > 0 && numbers === filled
  const labelled = (about?.values.length ?? 0) > 0
  if (filled === 0) return { kind: 'empty', why: 'every cell is empty' }
  if (profile.name === weight && gaps === null) return { kind: 'weight', why: 'the file names it as its weight' }
  if (identifying.test(profile.name) && !labelled && distinct > Math.min(20, rows / 3))
    return { kind: 'identifier', why: 'its name says that it tells people apart; never published' }
  if (
    numeric &&
    weighing.test(profile.name) &&
    (min ?? 0) >= 0 &&
    distinct > 3 &&
    Math.abs((profile.mean ?? 0) - 1) < 0.5
  )
    return gaps === null
      ? { kind: 'weight', why: 'named like a weight, and its mean is near 1' }
      : { kind: 'number', why: `named like a weight, but ${gaps}` }
  if (about?.dates) return { kind: 'date', format: about.dates, why: null }
  if (profile.days === filled) return { kind: 'date', format: 'YYYY-MM-DD', why: null }
  if (profile.times === filled) return { kind: 'date', format: 'YYYY-MM-DD hh:mm:ss', why: null }
  if (labelled && profile.values.length > 0 && !hasOwnWords(profile, about as KnownColumn))
    return codedBy(profile, about as KnownColumn)
  if (numeric && whole === filled && distinct === filled && filled === rows && rows > 20)
    return { kind: 'identifier', why: 'every row has another whole number; never published' }
  if (!numeric && distinct === filled && filled === rows && rows > 20 && profile.longest <= 12)
    return { kind: 'identifier', why: 'every row has another one; never published' }
  const scale = numeric && whole === filled ? scaleIn(profile) : null
  if (scale) return scaleOf(scale)
  if (numeric && (distinct > 15 || whole < filled)) return { kind: 'number', why: null }
  if (isCoded(profile, about?.label ?? '')) {
    const values = profile.values.map(({ text }) => ({ code: text, label: text }))
    return { kind: 'category', values: sorted(values, numeric), missing: [], why: null }
  }
  if (numeric) return { kind: 'number', why: null }
  const strays = profile.values.filter(({ text }) => !/^[+-]?\d+(\.\d+)?$/.test(text))
  if (numbers > 0.9 * filled && strays.length > 0)
    return {
      kind: 'text',
      why: `mostly numbers, with ${strays.length === 1 ? `\`${strays[0]?.text}\`` : `${strays.length} texts`} among them: name these under \`missing\``
    }
  return { kind: 'text', why: distinct > 1 ? 'open text; never published' : 'one text in every row; never published' }
}

/** Whole numbers that fill one of the usual scales, 0 or 1 to 5, 6, 7 or 10, and codes for no answer beside them. */
function scaleIn({ values }: ColumnProfile): { min: number; max: number; missing: Coded[] } | null {
  const codes = values.filter(({ text }) => !isNothing(text))
  const steps = codes.map(({ text }) => Number(text))
  const [min, max] = [Math.min(...steps), Math.max(...steps)]
  if ((min !== 0 && min !== 1) || ![5, 6, 7, 10].includes(max) || codes.length < (max - min + 1) * 0.8) return null
  return { min, max, missing: missingIn({ values }) }
}

/** The codes of a column that usually stand for no answer. */
export function missingIn({ values }: Pick<ColumnProfile, 'values'>): Coded[] {
  return values
    .filter(({ text }) => isNothing(text))
    .map(({ text }) => ({ code: text, label: 'No answer' }))
    .toSorted((a, b) => Number(a.code) - Number(b.code))
}

export function isNothing(code: string): boolean {
  return usualMissing.includes(Number(code))
}

function scaleOf({ min, max, missing }: { min: number; max: number; missing: Coded[] }): Kind {
  const doubt =
    max === 6 || (min === 0 && max < 10) ? 'are the ends answers, or codes for none? See the questionnaire' : null
  const why = missing.length > 0 ? `${missing.map(({ code }) => code).join(', ')} taken for no answer` : doubt
  return { kind: 'scale', min, max, low: null, high: null, missing, why }
}

/** Do cells hold words that the file has no label for, beside its codes? */
function hasOwnWords(profile: ColumnProfile, { values }: KnownColumn): boolean {
  const labelled = new Set(values.map(({ code }) => code))
  const others = profile.values.filter(({ text }) => !labelled.has(text) && !/^[-+\d.]+$/.test(text))
  return others.length > 0 && !isCoded({ ...profile, values: others }, '')
}

/** What the ends of a scale are called. */
const extreme =
  /\b(very|extremely|strongly|completely|totally|highly|fully|not at all|never|always|poor|excellent|terrible|best|worst|sehr|gar nicht|überhaupt|très|muy|çok|hiç|очень|совсем)\b/i

/** A column with value labels: a scale where only its ends have one, or all have and they are steps; else codes. */
function codedBy(profile: ColumnProfile, about: KnownColumn): Kind {
  const isMissing = (code: string) =>
    about.missing.includes(code) ||
    about.missingRanges.some(({ low, high }) => Number(code) >= low && Number(code) <= high)
  const labels = new Map(about.values.map(({ code, label }) => [code, label]))
  const seen = profile.values.map(({ text }) => text)
  const missing = [...new Set([...about.missing, ...seen.filter(isMissing)])].map((code) => ({
    code,
    label: labels.get(code) ?? code
  }))
  const left = [...about.values.map(({ code }) => code), ...seen].filter((code) => !isMissing(code))
  const codes = [...new Set(left)]
  const steps = codes.every((code) => /^\d+$/.test(code)) ? codes.map(Number) : []
  const [low, high] = [Math.min(...steps), Math.max(...steps)]
  const unlabelled = codes.filter((code) => !labels.has(code)).length
  if (steps.length >= 3 && unlabelled >= codes.length / 2 && low >= 0 && high <= 10) {
    const ends = { low: labels.get(String(low)) ?? null, high: labels.get(String(high)) ?? null }
    return { kind: 'scale', min: low, max: high, ...ends, missing, why: 'labels at its ends' }
  }
  const ordered = steps.length >= 4 && high - low === steps.length - 1 && low >= 0
  const ends = [labels.get(String(low)) ?? '', labels.get(String(high)) ?? '']
  if (ordered && ends.every((end) => extreme.test(end))) {
    const [first = '', last = ''] = ends
    return {
      kind: 'scale',
      min: low,
      max: high,
      low: first,
      high: last,
      missing,
      why: 'labelled from one extreme to the other'
    }
  }
  if (unlabelled > 5 && profile.numbers === profile.filled && missing.length > 0)
    return { kind: 'number', why: 'labels for missing codes only; name these under `missing`' }
  const values = codes.map((code) => ({ code, label: labels.get(code) ?? code }))
  return { kind: 'category', values, missing, why: null }
}

/** A question that is answered in one's own words, by its name. */
const open = /other|specify|text|comment|verbatim|remark|sonstig|andere|diğer|друг/i

/**
 * Few different cells, each of them many times: what somebody wrote stands once, and is never taken for a code. Labels
 * tell nothing here, since a column without value labels is asked of.
 */
function isCoded({ name, values, filled, longest, numbers }: ColumnProfile, label: string): boolean {
  if (values.length === 0 || values.length > 30 || longest > 60) return false
  if (numbers < filled && open.test(`${name} ${label}`)) return false
  const once = values.filter(({ n }) => n === 1).length
  return filled >= values.length * 4 && once <= values.length / 5
}

function sorted(values: Coded[], numeric: boolean): Coded[] {
  return values.toSorted((a, b) => (numeric ? Number(a.code) - Number(b.code) : a.code < b.code ? -1 : 1))
}

/** A name that narratives can write: letters, digits, `_`, a letter first, and no two alike. */
export function nameOf(column: string, taken: ReadonlySet<string>): string {
  const plain = column
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40)
  const begun = /^\p{L}/u.test(plain) ? plain : `q_${plain}`.replace(/_$/, '')
  for (let n = 1; ; n++) {
    const name = n === 1 ? begun : `${begun}_${n}`
    if (!taken.has(name)) return name
  }
}

function shortened(label: string): string {
  const clean = label.replaceAll(/\s+/g, ' ').trim()
  return clean.length <= 90 ? clean : `${clean.slice(0, 88).trimEnd()}…`
}
