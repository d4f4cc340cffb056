import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { findChromium, findFirefox } from '../tools/browsers.mjs';

const root = new URL('..', import.meta.url).pathname;
/** Ports of their own, so that a site that somebody looks at is left alone. */
const port = Number(process.env.E2E_PORT ?? 4329);
const basePort = port + 1;
const firefox = findFirefox();
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

const server = (at: number, dir: string, base: string) => ({
  command: `node tools/serve.mjs --strict --port ${at} --dir ${dir} --base ${base}`,
  cwd: root,
  url: `http://localhost:${at}${base}`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, for machines that do other things too: a test waits for what a reader would see, and no longer.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['line'], ['json', { outputFile: report }]] : 'list',
  // An action that waits for ever would end its test without a word about what it waited for.
  use: { baseURL: `http://localhost:${port}/`, screenshot: 'only-on-failure', actionTimeout: 60_000 },
  projects: [
    {
      name: 'chromium',
      // What takes too long for every run stands in `npm run test:faults` (faults/faults.config.ts).
      grepInvert: /@firefox|@whole/,
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...findChromium(),
          // Keep a browser on a closed network from calling home at every start.
          args: [
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    {
      // Over WebDriver BiDi Firefox cannot be told about media (dark, reduced motion, print), nor measured:
      // such tests carry the tag @chromium.
      name: 'firefox',
      grepInvert: /@chromium|@whole/,
      use: {
        ...devices['Desktop Firefox'],
        ...(firefox?.channel ? { channel: firefox.channel } : {}),
        launchOptions: firefox?.executablePath ? { executablePath: firefox.executablePath } : {},
      },
    },
  ],
  webServer: [
    server(port, 'dist', '/'),
    ...(existsSync(`${root}dist-base`) ? [server(basePort, 'dist-base', '/course/')] : []),
  ],
});
