/** What a measure is of: one member for each kind. */
export type MeasureOf =
  | { statistic: 'mean'; columns: [string] }
  | { statistic: 'share'; columns: [string]; answers: string[] }
  | { statistic: 'nps'; columns: [string] }
  | { statistic: 'net'; columns: [string]; top: string[]; bottom: string[] }
  | { statistic: 'ces'; columns: [string]; version: '1.0' | '2.0'; scoring: 'mean' | 'agree' | 'net' }
  | { statistic: 'distribution'; columns: [string] }
  | { statistic: 'mentions'; columns: [string]; base: 'asked' | 'mentions' }
  | { statistic: 'ranking'; columns: [string] }
  | { statistic: 'ranked'; columns: [string]; within: number }
  | { statistic: 'ratio'; columns: [string, string]; percent: boolean }
  | { statistic: 'total'; columns: [string]; answers: string[] | null }
  | { statistic: 'roi'; columns: string[]; gain: Input[]; cost: Input[] }
  | { statistic: 'quantile'; columns: [string]; p: number; rule: 'math' | 'school' }
  | { statistic: 'drivers'; columns: string[]; method: 'shapley' | 'johnson' | 'slopes' | 'odds'; answers: string[] }
  | {
      statistic: 'index'
      columns: string[]
      parts: { measure: string; weight: number }[]
      form: 'acsi' | 'ukcsi' | 'range'
    }

export type StatisticName = MeasureOf['statistic']

/** A measure that another is made of: of the same dataset, or of another by its name. */
export type Input = { dataset: string | null; measure: string }
