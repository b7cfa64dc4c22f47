import type { NamedCase } from './cases.ts'

/** What Plumbline does not claim of R's answers, and why. Everything else is claimed. */
export const leftOut: { name: string; is: (each: NamedCase) => boolean; reason: string }[] = [
  {
    name: 'svychisq by linear combination or saddlepoint',
    is: ({ call }) => /statistic='(lincom|saddlepoint)'/.test(call),
    reason: 'p values of the same statistic by other means; ours is of F, the second-order correction'
  },
  {
    name: 'svychisq by Wald',
    is: ({ call }) => /statistic='(Wald|adjWald)'/.test(call),
    reason: 'unstable in tables with many cells, where F is not (Thomas and Rao 1987)'
  },
  {
    name: 'svyranktest',
    is: ({ call }) => call.startsWith('svyranktest'),
    reason: 'no measure is a rank test'
  },
  {
    name: "svyciprop by likelihood, in R's own examples",
    is: ({ call }) => call.includes("method='likelihood'"),
    reason: 'R profiles a fit; no interval of ours is of a likelihood'
  },
  {
    name: 'svyquantile by score',
    is: ({ call }) => call.includes('interval.type="score"'),
    reason: "a search for the limit; ours is Woodruff's"
  },
  {
    name: 'crowd',
    is: ({ design }) => design.startsWith('crowd'),
    reason:
      "R's own data set of six rows (GPL), of which no file lies beside the checkout; in no stratum of it is there one cluster"
  }
]

/** Cases that only `src/test/stats` runs, from rows rather than a codebook. Each file asks for its groups by name. */
export const atStats: { file: string; says: string; is: (each: NamedCase) => boolean }[] = [
  {
    file: 'weighting/survey-package.test.ts',
    says: "casesOf('calibration')",
    is: ({ group }) => group === 'calibration'
  },
  ...['calibration_estimate', 'ipf_convergence', 'mean_raked_fixed', 'replicate_raked', 'kish'].map((name) => ({
    file: 'weighting/survey-package.test.ts',
    says: `'${name}'`,
    is: ({ group }: NamedCase) => group === name
  })),
  {
    file: 'weighting/api.test.ts',
    says: 'pkg\\/dclus1_(ps|rk1|rk1_default|cl1|cl1r)\\/',
    is: ({ id }) => /^pkg\/dclus1_(rk1|rk1_default|cl1|cl1r)\//.test(id)
  },
  ...['variance', 'weighted_correlation'].map((name) => ({
    file: 'covariance.test.ts',
    says: `casesOf('${name}')`,
    is: ({ group }: NamedCase) => group === name
  })),
  { file: 'drivers.test.ts', says: "casesOf('drivers')", is: ({ group }) => group === 'drivers' },
  {
    file: 'regression.test.ts',
    says: "call.includes('regTermTest')",
    is: ({ id }) => id.endsWith('/regTermTest')
  },
  {
    file: 'logistic.test.ts',
    says: 'test.each(logistic)',
    is: ({ group, call }) => group === 'svyglm' && call.includes('quasibinomial')
  },
  {
    file: 'quantile.test.ts',
    says: "casesOf('quantile')",
    is: ({ group, call }) => group === 'quantile' && !call.includes('interval.type="score"')
  }
]
