import { defineConfig } from 'vitest/config';

/** The model needs nothing but Node: its tests run as Node loads them, which is several times as fast. */
const MODEL = ['src/engine/**/*.test.ts', 'src/systems/**/*.test.ts'];
/**
 * Rooms of pure functions: their tests leave nothing behind, so the next file finds what they loaded already fast.
 * What stubs, or has a page, stands elsewhere.
 */
const PURE = ['labs', 'quiz', 'course', 'i18n'].map((room) => `src/${room}/**/*.test.{ts,tsx}`);
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
        test: { name: 'model', include: MODEL, isolate: false, experimental: { viteModuleRunner: false } },
      },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'site', include: ALL, exclude: ['**/node_modules/**', ...MODEL, ...PURE] },
      },
    ],
  },
});
