/** A block that would like to have its top at a place, and its height. */
export type Wish = { wanted: number; height: number }

type Cluster = { top: number; height: number; wanted: number; count: number }

/**
 * The tops of blocks that stand one under another, in the order given: as near to where they are wanted as lets none of
 * them touch the next, and between two bounds where they have room there.
 */
export const spread = (blocks: Wish[], from: number, to: number): number[] => {
  const clusters: Cluster[] = []
  for (const { wanted, height } of blocks) {
    let cluster = settled({ top: 0, height, wanted, count: 1 }, from, to)
    for (let before = clusters.at(-1); before && before.top + before.height > cluster.top; before = clusters.at(-1)) {
      clusters.pop()
      cluster = settled(joined(before, cluster), from, to)
    }
    clusters.push(cluster)
  }
  return topsOf(blocks, clusters)
}

/** Two neighbours as one block, wanted where its parts are on average. */
const joined = (above: Cluster, below: Cluster): Cluster => {
  const count = above.count + below.count
  const wanted = (above.wanted * above.count + (below.wanted - above.height) * below.count) / count
  return { top: 0, height: above.height + below.height, wanted, count }
}

const settled = (cluster: Cluster, from: number, to: number): Cluster => ({
  ...cluster,
  top: Math.max(from, Math.min(to - cluster.height, cluster.wanted))
})

const topsOf = (blocks: Wish[], clusters: Cluster[]): number[] => {
  const tops: number[] = []
  for (const { top, count } of clusters) {
    let y = top
    for (let index = 0; index < count; index++) {
      const block = blocks[tops.length] as Wish
      tops.push(y)
      y += block.height
    }
  }
  return tops
}
