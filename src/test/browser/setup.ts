import type { TestProject } from 'vitest/node'
import { findOrInstallChromium } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the browser that tests use. */
    chromium: string
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findOrInstallChromium(console.log))
}
