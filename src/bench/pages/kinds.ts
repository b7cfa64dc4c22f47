/** A page that is measured, and what it may weigh: kilobytes of 1000 bytes, gzip, with everything that it loads. */
export type Measured = { name: string; path: string; most: number; charts: number | null }

/** Of each kind one, in a Latin and in a Cyrillic language where there are both. */
export const measured: readonly Measured[] = [
  { name: 'report, four charts (en)', path: 'en/four-charts/', most: 60, charts: 4 },
  { name: 'report, four charts (ru)', path: 'ru/four-charts/', most: 60, charts: 4 },
  { name: 'example report (en)', path: 'en/covid-service/', most: 60, charts: null },
  { name: 'example report (tr)', path: 'tr/covid-service/', most: 60, charts: null },
  { name: 'example report (kk)', path: 'kk/state-of-cx/', most: 60, charts: null },
  { name: 'profile (en)', path: 'en/covid-service/utilities/', most: 50, charts: null },
  { name: 'profile (ru)', path: 'ru/four-charts/utilities/', most: 50, charts: null },
  { name: 'method (en)', path: 'en/covid-service/method/', most: 50, charts: null },
  { name: 'method (ru)', path: 'ru/four-charts/method/', most: 50, charts: null },
  { name: 'tables (en)', path: 'en/covid-service/tables/', most: 60, charts: null },
  { name: 'tables (ru)', path: 'ru/four-charts/tables/', most: 60, charts: null },
  { name: 'list (en)', path: 'en/', most: 50, charts: null },
  { name: 'list (kk)', path: 'kk/', most: 50, charts: null }
]
