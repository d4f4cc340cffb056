// `npm run test:faults`: every browser test that brings about a fault of the list (list.ts), wherever it stands, and
// those that take too long for `npm test`. A fault's number is the tag of its tests.

import { defineConfig } from '@playwright/test';
import main from '../playwright.config.ts';

export default defineConfig({
  ...main,
  testDir: '..',
  outputDir: '../../test-results',
  grep: /@F\d\d/,
  projects: (main.projects ?? []).map((project) => ({
    ...project,
    grepInvert: project.name === 'chromium' ? /@firefox/ : /@chromium/,
  })),
});
