// Which browsers can the tests use on this machine, and how a missing one is got.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, firefox } from '@playwright/test';

const first = (...paths) => paths.find((path) => path && existsSync(path));

/** Playwright's own build of a browser is downloaded. */
const isDownloaded = (type) => {
  try {
    return existsSync(type.executablePath());
  } catch {
    return false; // Playwright has no build for this system
  }
};

/** Debian's Chromium without windows: the tests take a fifth less time with it, since no test draws a tab strip. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** Launch options: `{}` for Playwright's own build, a path for the system's, undefined for none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given };
  if (isDownloaded(chromium)) return {};
  const executablePath = first(
    SHELL,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    process.env.PROGRAMFILES && `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  );
  return executablePath ? { executablePath } : undefined;
}

/** Playwright's patched Firefox, or Debian's ESR, which is driven over WebDriver BiDi (channel moz-firefox). */
export function findFirefox() {
  const given = process.env.FIREFOX_PATH;
  if (!given && isDownloaded(firefox)) return {};
  const executablePath = first(given, '/usr/bin/firefox-esr');
  return executablePath ? { channel: 'moz-firefox', executablePath } : undefined;
}

const missing = () => [
  ...(findChromium() ? [] : [{ name: 'chromium', debian: ['chromium-headless-shell'] }]),
  ...(findFirefox() ? [] : [{ name: 'firefox', debian: ['firefox-esr'] }]),
];

/** Debian's packages bring every library they need. Ubuntu's are stubs, so Debian only. */
export const isDebianRoot = () =>
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) &&
  process.getuid?.() === 0;

/** A machine without a network is told so soon. */
const PATIENCE = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];

const run = (command, args) => {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

/**
 * Installs what is missing where it can.
 * @returns {string | null} null when both browsers are there, else what to do by hand
 */
export function ensureBrowsers() {
  let lacking = missing();
  const isSlow = findChromium()?.executablePath === '/usr/bin/chromium' && !process.env.CHROMIUM_PATH;
  if ((lacking.length > 0 || isSlow) && isDebianRoot()) {
    run('apt-get', ['update', '-qq', ...PATIENCE]);
    run('apt-get', [
      ...['install', '-y', '-qq', '--no-install-recommends', ...PATIENCE, 'fonts-noto-cjk'],
      ...lacking.flatMap((browser) => browser.debian),
      ...(isSlow ? ['chromium-headless-shell'] : []),
    ]);
    lacking = missing();
  }
  if (lacking.length > 0) {
    run('npx', ['playwright', 'install', ...lacking.map((browser) => browser.name)]);
    lacking = missing();
  }
  if (lacking.length === 0) return null;
  const names = lacking.map((browser) => browser.name);
  return [
    `The browser tests need ${names.join(' and ')}, and neither the system nor the download had it. Any of these will do:`,
    `  npx playwright install --with-deps ${names.join(' ')}`,
    `  sudo apt-get install ${lacking.flatMap((browser) => browser.debian).join(' ')}   (Debian)`,
    `  ${names.map((name) => `${name.toUpperCase()}_PATH=/path/to/${name}`).join(' ')} npm test   (ones that you have)`,
  ].join('\n');
}
