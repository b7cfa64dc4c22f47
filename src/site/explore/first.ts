/** The light half of an explorer: an answer in words and as a table, before anything is drawn. */
import { toHtml } from 'hast-util-to-html'
import type { Context } from '../../render/context.ts'
import { benchmarkRow, panelBenchmarks } from '../../render/figure/benchmark.ts'
import { answeredRows, interleaved, topOf } from '../../render/figure/rows.ts'
import { summaryOf } from '../../render/figure/summary.ts'
import { tableOf } from '../../render/figure/table.ts'
import { tableElement } from '../../render/figure/table-element.ts'
import type { Figure } from '../../report/model.ts'

export function firstAnswer(figure: Figure, context: Context): { sentence: string; table: string } {
  const rows = topOf(figure, answeredRows(figure, context))
  const panels = panelBenchmarks(figure, context)
  const listed = interleaved(figure, rows, panels)
  const benchmark = benchmarkRow(figure, context)
  return {
    sentence: summaryOf(figure, listed, benchmark, context),
    table: toHtml(tableElement(tableOf(figure, listed, benchmark, context), figure.id))
  }
}
