/** Words of charts that are not of all figures. */
export type ChartWords = {
  /** A wave that cannot be compared with earlier ones, and why; without a full stop. */
  broken(wave: string, reason: string): string
  /** Beside a number or a statement that compares waves over such a break. */
  notAlike: string
  /** Heads a column of changes that are not from the first wave. */
  changeSince(wave: string): string
  /** What the line of a target says in the note: "Target 7.5". */
  target(label: string): string
  /** What the panels of a chart are by, in its subtitle. */
  panels(dimension: string): string
  /** What the drawn intervals of sums are, and where those of single answers stand. */
  sums(level: string): string
  /** Of drivers against how much they matter. */
  importance: {
    performance: string
    importance: string
    /** Heads the column of the quarters. */
    where: string
    /** What is to be done with a driver: by how good it is, then by how much it matters. */
    corners: { lowLow: string; lowHigh: string; highLow: string; highHigh: string }
    /** Of a driver with an interval over a line. */
    unclear(corner: string): string
    /** The line at a mean. */
    mean(value: string): string
    /** What importance is, in the subtitle. */
    measured(what: string): string
    /** Where the lines stand, and what an interval over one of them says. */
    lines(count: string, performance: string, importance: string): string
  }
}
