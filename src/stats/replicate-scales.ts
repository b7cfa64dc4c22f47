/** The kinds of replicate weights, by how they were made. */
export type ReplicateKind = 'JK1' | 'JKn' | 'BRR' | 'Fay' | 'bootstrap' | 'other'

type Written = {
  scale: number | null
  rscales: readonly number[] | null
  rho: number | null
  /** The largest factor in each replicate. */
  most: readonly number[]
}

/**
 * What the squared distance of each replicate counts for, scale · rscale_r:
 * JK1 (R - 1)/R; JKn (n_h - 1)/n_h of the stratum that lost a cluster, which is 1 over the factor n_h/(n_h - 1) that the
 * others there got (times 1 - f_h with a finite population: then write `rscales`); BRR 1/R; Fay 1/(R (1 - rho)²);
 * bootstrap 1/(R - 1). A written scale or rscales goes before.
 *
 * Source: Wolter 2007, Introduction to Variance Estimation; Judkins 1990 (J. Off. Stat. 6) for Fay's.
 * Agrees with R: `svrepdesign(type = …, scale = …, rscales = …)`.
 */
export function replicateScales(kind: ReplicateKind, size: number, { scale, rscales, rho, most }: Written): number[] {
  const plain: Record<ReplicateKind, number> = {
    JK1: (size - 1) / size,
    JKn: 1,
    BRR: 1 / size,
    Fay: 1 / (size * (1 - (rho ?? 0)) ** 2),
    bootstrap: 1 / (size - 1),
    other: 1
  }
  const each = (r: number) => rscales?.[r] ?? (kind === 'JKn' ? 1 / (most[r] ?? 1) : 1)
  return Array.from({ length: size }, (_, r) => (scale ?? plain[kind]) * each(r))
}
