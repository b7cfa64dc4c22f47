import type { Highs, Model, ModelData } from 'highs'

/** A linear condition: low <= sum of values times columns <= high. */
export type Row = { columns: readonly number[]; values: readonly number[]; low: number; high: number }

/** A linear function of the columns. */
export type Form = { columns: readonly number[]; values: readonly number[]; constant: number }

/** The most that a function can be, where that is, and for each row what moving it would change: 0, if it has no part in it. */
export type Optimum = { value: number; at: ArrayLike<number>; prices: ArrayLike<number> }

/** Columns of zero or more that meet all rows. Null: there are none, by rounding or otherwise. */
export type Program = { largest(form: Form): Optimum | null; close(): void }

export type Solver = { open(columns: number, rows: readonly Row[]): Program }

/** Loads HiGHS, which only a survey that hides something for confidentiality needs. */
export async function loadSolver(): Promise<Solver> {
  const { default: loaded } = await import('highs')
  // The package describes its CommonJS build; what is imported is its module, whose default is the loader itself.
  const load = loaded as unknown as typeof loaded.default
  const highs = await load()
  return {
    open: (columns, rows) => {
      const model = highs.createModel(modelOf(highs, columns, rows))
      model.options.set(options)
      return { largest: (form) => largest(highs, model, form), close: () => model.dispose() }
    }
  }
}

/** Programs that differ by their objective only: each starts from where the last one ended, without presolving. */
const options = { output_flag: false, presolve: 'off', solver: 'simplex' } as const

function modelOf(highs: Highs, columns: number, rows: readonly Row[]): ModelData {
  const starts = new Int32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.columns.length
  return {
    numCols: columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(highs.infinity),
    rowLower: Float64Array.from(rows, ({ low }) => (Number.isFinite(low) ? low : -highs.infinity)),
    rowUpper: Float64Array.from(rows, ({ high }) => (Number.isFinite(high) ? high : highs.infinity)),
    matrix: {
      format: 'csr',
      numCols: columns,
      numRows: rows.length,
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.values))
    }
  }
}

function largest(highs: Highs, model: Model, { columns, values, constant }: Form): Optimum | null {
  for (const [index, column] of columns.entries()) model.changeColCost(column, values[index] ?? 0)
  model.run()
  const optimal = model.getModelStatus() === highs.constants.modelStatus.optimal
  const solution = optimal ? model.getSolution() : null
  for (const column of columns) model.changeColCost(column, 0)
  if (!solution) return null
  const { colValue, rowDual } = solution
  const value = columns.reduce((sum, column, index) => sum + (values[index] ?? 0) * (colValue[column] ?? 0), constant)
  return { value, at: colValue, prices: rowDual }
}
