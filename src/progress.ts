import type { Effects } from './build.ts'

/** Says how far a build is: on a terminal one line that changes, elsewhere plain lines. `done` ends the line. */
export function progress(stream: NodeJS.WriteStream): Effects & { done(): void } {
  let open = false
  const clear = () => {
    if (open) stream.write('\r\u001b[2K')
    open = false
  }
  return {
    stage(sentence) {
      clear()
      stream.write(stream.isTTY ? `${sentence}…` : `${sentence}\n`)
      open = stream.isTTY
    },
    note(sentence) {
      clear()
      stream.write(`${sentence}\n`)
    },
    done: clear
  }
}
