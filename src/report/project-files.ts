/** The files of a project, by their paths from its root. Reports read theirs through this alone. */
export type ProjectFiles = {
  has(path: string): boolean
  /** The text of a file that is there. */
  text(path: string): string
  bytes(path: string): Uint8Array
}
