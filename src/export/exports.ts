import type { Exported, Written } from './exported.ts'
import { writeScript } from './r/script.ts'

export type ExportKind = {
  description: string
  fileOf(report: string): string
  write(exported: Exported): Written
}

/** Every kind of export, by the word that names it on the command line. */
export const exportKinds: Record<string, ExportKind> = {
  r: {
    description: "an R script that computes a report's numbers again with the survey package",
    fileOf: (report) => `${report}.R`,
    write: writeScript
  }
}
