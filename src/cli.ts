#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Before the rest is loaded, so that it is kept too.
enableCompileCache()
const { main } = await import('./cli/main.ts')

// A reader that has seen enough, like head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main(process.argv.slice(2))
