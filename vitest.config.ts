import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    // A test that needs a page asks for it on its first line: // @vitest-environment happy-dom
    environment: 'node',
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 60_000,
  },
});
