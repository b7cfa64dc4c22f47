import * as Plot from '@observablehq/plot'

/** From a value to its place, both between two ends. */
export const linear = (domain: [number, number], range: [number, number]): ((value: number) => number) => {
  const scale = Plot.scale({ x: { type: 'linear', domain, range } })
  return (value) => scale.apply(value) as number
}
