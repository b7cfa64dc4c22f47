import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const browser = 'src/test/browser/**'

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  const timeouts = { testTimeout: 30_000, hookTimeout: 60_000 }
  return {
    test: { name, environment: 'node', setupFiles: ['src/test/warnings.ts'], ...timeouts, ...test }
  }
}

export default defineConfig({
  test: {
    // All cores: by default one of them is left alone, which of two is half.
    maxWorkers: '100%',
    globalSetup: ['src/test/example-setup.ts'],
    projects: [
      project('node', {
        include: ['src/test/**/*.test.ts'],
        exclude: [browser],
        // Loading src anew for each file would take longer than most files.
        isolate: false
      }),
      project('browser', {
        include: [`${browser}/*.test.ts`],
        globalSetup: ['src/test/browser/setup.ts'],
        sequence: { groupOrder: 1 }
      })
    ]
  }
})
