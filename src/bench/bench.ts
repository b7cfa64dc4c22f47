import { benchCsv } from './csv.ts'
import { benchLoop } from './loop.ts'
import { benchPages } from './pages.ts'
import { benchStats } from './stats.ts'

/** Measures how fast and how large parts of Plumbline are: `npm run bench -- PART`. One file each, one row here. */
const parts: Record<string, (args: string[]) => Promise<void>> = {
  csv: benchCsv,
  loop: benchLoop,
  pages: benchPages,
  stats: benchStats
}

const [part = '', ...args] = process.argv.slice(2)
const bench = parts[part]
if (bench) await bench(args)
else {
  console.error(`Usage: npm run bench -- PART, where PART is ${Object.keys(parts).join(', ')}.`)
  process.exitCode = 2
}
