import type { Mark, WaffleDrawing } from '../../../render/chart/drawing.ts'

/* Pictures of shares as squares. Every number is illustrative. */

const share = (value: number, low: number | null, high: number | null, text: string): Mark => ({
  value,
  low,
  high,
  text
})

const row = (
  label: string,
  mark: Mark | null,
  more: Partial<WaffleDrawing['rows'][number]> = {}
): WaffleDrawing['rows'][number] => ({ key: label.toLowerCase(), label, highlight: false, mark, hidden: null, ...more })

/** Three shares with intervals, and a row that is not shown. */
export const waffle = (): WaffleDrawing => ({
  form: 'waffle',
  title: 'A quarter of utilities’ customers found them worse to deal with',
  summary: 'Four sectors.',
  rows: [
    row('Utilities', share(0.253, 0.212, 0.291, '25% (21–29%)'), { highlight: true }),
    row('Telecoms', share(0.18, 0.146, 0.219, '18% (15–22%)')),
    row('Supermarkets', share(0.1, 0.07, 0.134, '10% (7–13%)')),
    row('Tourism', null, { hidden: 'Not shown: base under 30' })
  ]
})

/** All, nobody, and a part that rounds to one. */
export const waffleEnds = (): WaffleDrawing => ({
  form: 'waffle',
  title: 'Nobody complained to an ombudsman',
  summary: 'Three shares.',
  rows: [
    row('Complained to anyone', share(1, 0.96, 1, '100% (96–100%)')),
    row('Complained in writing', share(0.996, 0.97, 0.999, '100% (97–100%)')),
    row('Complained to an ombudsman', share(0, 0, 0.04, '0% (0–4%)')),
    row('Won', share(0.006, null, null, '1%'))
  ]
})

/** More than stand side by side, in Turkish. */
export const waffleTurkish = (): WaffleDrawing => ({
  form: 'waffle',
  title: 'Kamu hizmetlerinden memnun olmayanlar çoğaldı',
  summary: 'Altı sektör.',
  rows: [
    row('Kamu hizmetleri', share(0.43, 0.37, 0.49, '%43 (%37–%49)'), { highlight: true }),
    row('Telekomünikasyon ve internet hizmeti sağlayıcıları', share(0.38, 0.33, 0.43, '%38 (%33–%43)')),
    row('Bağımsız mağazalar ve pazar tezgâhları †', share(0.31, 0.2, 0.44, '%31 (%20–%44)')),
    row('Süpermarketler', share(0.28, 0.24, 0.32, '%28 (%24–%32)')),
    row('Turizm', null, { hidden: 'Gösterilmiyor: taban 30’un altında' }),
    row('İnternetten alışveriş', share(0.2, 0.16, 0.24, '%20 (%16–%24)'))
  ]
})

export const wafflePictures: Record<string, () => WaffleDrawing> = {
  waffle,
  'waffle-ends': waffleEnds,
  'waffle-turkish': waffleTurkish
}
