// Debian's nginx with the container's own configuration, on a port of this machine: what is tested is what runs.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDebianRoot } from '../browsers.mjs';
import { writeHeaders } from './headers.mjs';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const isThere = () => existsSync('/usr/sbin/nginx') && existsSync(MODULE);

/** Installs nginx where it can. @returns null when it is there, else what to do by hand */
export function ensureNginx() {
  if (!isThere() && isDebianRoot()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES];
    spawnSync('apt-get', install, { stdio: 'ignore', env });
  }
  return isThere()
    ? null
    : `The headers are checked on Debian’s nginx: sudo apt-get install ${PACKAGES.join(' ')}`;
}

/** Starts it for a built and compressed site, whose headers it sends. @throws with what nginx says */
export async function startNginx(site, port) {
  const place = await mkdtemp(join(tmpdir(), 'nginx-'));
  const headers = join(place, 'site-headers.conf');
  await writeFile(headers, await writeHeaders(site));
  const given = await readFile(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8');
  const conf = given
    .replaceAll('/tmp/nginx', `${place}/nginx`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/srv/site', resolve(site))
    .replace('/etc/nginx/site-headers.conf', headers)
    // As root nginx would give its workers to a user who may not read this folder.
    .replace('events {', `${process.getuid?.() === 0 ? 'user root;\n' : ''}events {`);
  const file = join(place, 'nginx.conf');
  await writeFile(file, conf);
  const child = spawn('/usr/sbin/nginx', ['-p', place, '-c', file, '-g', 'daemon off;']);
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 100; tries > 0; tries -= 1) {
    if (child.exitCode !== null) throw new Error(said);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((done) => setTimeout(done, 50));
  }
  const stop = async () => {
    child.kill();
    await rm(place, { recursive: true, force: true });
  };
  return { address, stop };
}

/**
 * Reads servers and groups as nginx does, without starting anything.
 * @param {string} shown what stands within `http { … }`
 * @returns {Promise<string | null>} what nginx says against it, or null
 */
export async function refusalOf(shown) {
  const place = await mkdtemp(join(tmpdir(), 'nginx-'));
  const file = join(place, 'nginx.conf');
  // A port that everybody may ask for.
  const servers = shown.replace(/listen 80;/g, 'listen 127.0.0.1:18080;');
  const off = `error_log ${place}/error.log;\npid ${place}/pid;\nevents {}\n`;
  await writeFile(file, `${off}http {\naccess_log off;\n${servers}\n}\n`);
  const { status, stderr } = spawnSync('/usr/sbin/nginx', ['-t', '-q', '-p', place, '-c', file], {
    encoding: 'utf8',
  });
  await rm(place, { recursive: true, force: true });
  return status === 0 ? null : stderr.trim();
}
