// `npm run package`: one file to hand out, many-machines-<version>.zip. Unpacked anywhere under any static web
// server it is the whole course, since no address in it says where it stands.

import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renewWorker } from '../src/offline/integration.ts';
import { makeRelative } from './package/relative.mjs';
import { zip } from './package/zip.mjs';

/** A base path that stands nowhere else in the site. */
const BASE = '/many-machines-base-41d7c0/';
const ORIGIN = 'https://many-machines.invalid';
const FOLDER = 'many-machines';
const README = `Many Machines (从一台到多台)

Put this folder behind any static web server and open it in a browser, for example:

  python3 -m http.server 8000      then http://localhost:8000/

Opened as a file, without a server, browsers run no labs.

把这个文件夹放到任意一台静态网页服务器上，用浏览器打开即可，例如上面这一行。直接打开文件时，浏览器不会运行实验。
`;

/** The site in `root`, built under `base`, as an archive that runs anywhere. Changes the files in `root`. */
export async function packSite(root, base, origin) {
  await makeRelative(root, base, origin);
  await renewWorker(root);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    names.map(async (name) => [
      `${FOLDER}/${name.slice(root.length).replaceAll('\\', '/').replace(/^\/+/, '')}`,
      await readFile(name),
    ]),
  );
  return zip([[`${FOLDER}/README.txt`, Buffer.from(README)], ...files]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = await mkdtemp(join(tmpdir(), 'package-'));
  const { status } = spawnSync('astro', ['build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_BASE: BASE,
      SITE_URL: ORIGIN,
      SITE_OUT: root,
    },
  });
  if (status !== 0) process.exit(status ?? 1);
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const archive = await packSite(root, BASE, ORIGIN);
  await rm(root, { recursive: true });
  const name = `many-machines-${version}.zip`;
  await writeFile(name, archive);
  console.log(`${name}: ${(archive.length / 1024 / 1024).toFixed(1)} MiB`);
}
