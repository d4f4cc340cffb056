import { defineConfig } from 'vitest/config';

/** The model needs nothing but Node: its tests run as Node loads them, which is several times as fast. */
const MODEL = ['src/engine/**/*.test.ts', 'src/systems/**/*.test.ts'];
const ALL = ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'];

export default defineConfig({
  test: {
    // A test that needs a page asks for it on its first line: // @vitest-environment happy-dom
    environment: 'node',
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'model', include: MODEL, experimental: { viteModuleRunner: false } },
      },
      { extends: true, test: { name: 'site', include: ALL, exclude: ['**/node_modules/**', ...MODEL] } },
    ],
  },
});
