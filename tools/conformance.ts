// `npm run conformance -- in.json out.json [--tier fast|full|nightly] [--seed n] [--check]`: runs cases that others
// bring, by the rules in section 2 of the engine's rules, and writes their answers. With --check, answers are
// judged by the `expected` and `tolerance` of the cases: a table on standard output, exit 1 when one misses.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Answer, answer } from './conformance/answers.ts';
import { judge } from './conformance/check.ts';
import { TIERS, type Tier } from './conformance/lengths.ts';

/** One line on standard error, exit 2. */
function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

function commandOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        tier: { type: 'string', default: 'fast' },
        seed: { type: 'string', default: '1' },
        check: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function casesOf(path: string): unknown[] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(value) ? value : stop(`${path}: allowed is a list of cases`);
  } catch (error) {
    return stop(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const isTier = (text: string): text is Tier => TIERS.some((tier) => tier === text);

const { values, positionals } = commandOf(process.argv.slice(2));
const [from, to, ...more] = positionals;
if (!from || !to || more.length > 0)
  stop(
    'Two files are needed: npm run conformance -- in.json out.json [--tier fast|full|nightly] [--seed n] [--check]',
  );
const { tier, check } = values;
if (!isTier(tier)) stop(`--tier: found ${tier}, allowed is ${TIERS.join(', ')}`);
const seed = Number(values.seed);
if (!Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295)
  stop(`--seed: found ${values.seed}, allowed is a whole number from 0 to 4294967295`);

const cases = casesOf(from);
const answers: Answer[] = [];
let missed = 0;
for (const value of cases) {
  const given = answer(value, { tier, seed, clock: () => performance.now() / 1000 });
  answers.push(given);
  if (!check) continue;
  const { passed, line } = judge(value, given);
  if (!passed) missed += 1;
  console.log(line);
}
try {
  writeFileSync(to, `${JSON.stringify(answers, null, 1)}\n`);
} catch (error) {
  stop(`${to}: ${error instanceof Error ? error.message : String(error)}`);
}
if (check) {
  console.log(`${cases.length - missed} passed, ${missed} missed`);
  process.exitCode = missed > 0 ? 1 : 0;
}
