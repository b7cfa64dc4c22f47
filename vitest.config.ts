import { defineConfig, type Plugin, type TestProjectInlineConfiguration } from 'vitest/config'

const browser = 'src/test/browser/**'

/** Libraries as users run them: those for their authors check every step, which takes Markdown twice as long. */
const asUsersRun: Plugin = {
  name: 'as-users-run',
  configResolved: ({ ssr }) => {
    const { resolve } = ssr
    if (resolve?.conditions) resolve.conditions = resolve.conditions.filter((each) => !each.includes('development'))
  }
}

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  const timeouts = { testTimeout: 30_000, hookTimeout: 240_000 }
  // To load src anew for each file would take longer than most of them do.
  const shared = { isolate: false, setupFiles: ['src/test/warnings.ts'] }
  return { plugins: [asUsersRun], test: { name, environment: 'node', ...shared, ...timeouts, ...test } }
}

export default defineConfig({
  test: {
    // All cores: by default one of them is left alone, which of two is half.
    maxWorkers: '100%',
    globalSetup: ['src/test/example-setup.ts'],
    projects: [
      project('node', { include: ['src/test/**/*.test.ts'], exclude: [browser] }),
      project('browser', {
        include: [`${browser}/*.test.ts`],
        globalSetup: ['src/test/browser/setup.ts'],
        sequence: { groupOrder: 1 }
      })
    ]
  }
})
