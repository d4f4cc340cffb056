// `npm run test:faults`: brings about every fault of e2e/faults/list.ts on the built site, then builds the course anew
// with its guards taken out, one at a time, and wants the same tests to notice; and builds it twice, and wants the same
// bytes. Arguments go to Playwright and leave the builds out: `npm run test:faults -- fuzz` tries the part whose file is
// called so.
//
//   FAULT_SEED=17     the seed of everything that is left to chance; printed where a test fails
//   FAULT_ACTIONS=600 presses on each page; FAULT_ROUNDS=200 bad addresses
//   FAULT_ONLY=sabotage, FAULT_ONLY=faults, FAULT_ONLY=supply

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { faults } from '../e2e/faults/list.ts';
import { ensureBrowsers } from './browsers.mjs';
import { trySabotage } from './faults/sabotage.mjs';
import { sabotages } from './faults/sabotages.mjs';
import { auditSignatures, buildTwice } from './faults/supply.mjs';

const advice = ensureBrowsers();
if (advice) {
  console.error(advice);
  process.exit(1);
}
const given = process.argv.slice(2);
const only = process.env.FAULT_ONLY ?? (given.length > 0 ? 'faults' : 'all');
let failed = 0;

const isAsked = (part) => only === 'all' || only === part;

if (isAsked('faults')) {
  if (!existsSync('dist') || !existsSync('dist-base')) {
    console.error('There is no site to try: npm run build, and npm test -- build-base for the packed one.');
    process.exit(1);
  }
  console.log(
    `${faults.length} faults:\n${faults.map(({ id, what, also }) => `  ${id} ${what}${also ? ` (also ${also})` : ''}`).join('\n')}\n`,
  );
  const command = ['playwright', 'test', '-c', 'e2e/faults/faults.config.ts', ...given];
  failed += spawnSync('npx', command, { stdio: 'inherit' }).status === 0 ? 0 : 1;
}
if (isAsked('sabotage')) {
  for (const sabotage of sabotages) {
    const { isCaught, said } = await trySabotage(sabotage);
    console.log(`${isCaught ? 'noticed' : 'NOT NOTICED'}  ${sabotage.what}`);
    if (!isCaught) {
      console.log(said);
      failed += 1;
    }
  }
}
if (isAsked('supply')) {
  const { files, unlike, said } = await buildTwice();
  console.log(
    unlike.length === 0
      ? `the same    two builds, ${files} files`
      : `NOT THE SAME: ${unlike.slice(0, 20).join(', ')}\n${said}`,
  );
  const signatures = auditSignatures();
  console.log(`${signatures.verdict.padEnd(11)} what is installed\n${signatures.said}`);
  failed += (unlike.length > 0 ? 1 : 0) + (signatures.verdict === 'spoilt' ? 1 : 0);
}
process.exit(failed === 0 ? 0 : 1);
