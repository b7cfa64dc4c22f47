import { spawnSync } from 'node:child_process'
import { Misused } from './arguments.ts'

/** The text of a project's file at a revision of git; null where it was not there. Throws where git knows no such revision. */
export function textAt(root: string, revision: string, path: string): string | null {
  const inside = git(root, ['rev-parse', '--is-inside-work-tree'])
  if (inside === null) throw new Misused(`${root} is not under git, so there is no ${revision} to compare with.`, false)
  if (git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]) === null)
    throw new Misused(`git knows no revision ${revision}.`, false)
  return git(root, ['show', '--end-of-options', `${revision}:./${path}`])
}

/** What git says; null where it refuses. */
function git(root: string, args: string[]): string | null {
  const { status, stdout, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error)
    throw new Misused(`git cannot be run here (${error.message}), so there is no revision to compare with.`, false)
  return status === 0 ? stdout : null
}
