import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({ overrideConfigFile: 'tools/eslint.config.mjs' });
});

/** What the linter says about `text` if it stood in the file `filePath`: `rule: message` each. */
const faultsIn = async (filePath: string, text: string): Promise<string[]> => {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) =>
    result.messages.map((fault) => `${fault.ruleId ?? 'parser'}: ${fault.message}`),
  );
};

describe('the import table', () => {
  const refused: [from: string, statement: string][] = [
    ['src/engine/calendar.ts', "import { x } from '../systems/schema.ts';"],
    ['src/engine/calendar.ts', "import { h } from 'preact';"],
    ['src/engine/calendar.ts', "import { readFileSync } from 'node:fs';"],
    ['src/engine/calendar.test.ts', "import { x } from '../systems/schema.ts';"],
    ['src/systems/simulate.ts', "import { x } from '../labs/define-lab.ts';"],
    ['src/systems/simulate.ts', "import * as v from 'valibot';"],
    ['src/labs/copies/lab.ts', "import { View } from './view.tsx';"],
    ['src/labs/copies/lab.ts', "import { facts } from './facts.ts';"],
    ['src/labs/copies/lab.ts', "import { factOf } from '../facts.ts';"],
    ['src/labs/copies/facts.ts', "import { facts } from '../dispatcher/facts.ts';"],
    ['src/labs/playback.ts', "import { factOf } from './facts.ts';"],
    ['src/labs/registry.ts', "export const facts = import.meta.glob('./*/facts.ts');"],
    ['src/labs/copies/lab.ts', "import { lab } from '../dispatcher/lab.ts';"],
    ['src/labs/copies/lab.ts', "import { labs } from '../registry.ts';"],
    ['src/labs/copies/lab.ts', "import { x } from '../../engine/random.ts';"],
    ['src/labs/copies/lab.ts', "import words from '../../i18n/en.json';"],
    ['src/labs/copies/view.tsx', "import { lab } from '../dispatcher/lab.ts';"],
    ['src/labs/copies/view.tsx', "import { open } from '../../progress/storage.ts';"],
    ['src/labs/define-lab.ts', "import { lab } from './copies/lab.ts';"],
    ['src/stage/Machine.tsx', "import { labs } from '../labs/registry.ts';"],
    ['src/stage/Machine.tsx', "import { simulate } from '../systems/simulate.ts';"],
    ['src/stage/Machine.tsx', "import { random } from '../engine/random.ts';"],
    ['src/quiz/score.ts', "import { h } from 'preact';"],
    ['src/quiz/score.ts', "import { x } from '../course/lesson.ts';"],
    ['src/progress/log.ts', "import { x } from '../islands/theme.ts';"],
    ['src/ui/Slider.tsx', "import words from '../i18n/en.json';"],
    ['src/ui/Slider.tsx', "import { simulate } from '../systems/simulate.ts';"],
    ['src/islands/LabIsland.tsx', "import { useWords } from '../i18n/translate.ts';"],
    ['src/islands/LabIsland.tsx', "import { lab } from '../labs/copies/lab.ts';"],
    ['src/islands/LabIsland.tsx', "import { factOf } from '../labs/facts.ts';"],
    ['src/islands/LabIsland.tsx', "import { facts } from '../labs/copies/facts.ts';"],
    ['src/islands/LabIsland.tsx', "import { getCollection } from 'astro:content';"],
    ['src/islands/LabIsland.tsx', "import { openDB } from 'idb';"],
    ['src/i18n/translate.ts', "import { x } from '../course/lesson.ts';"],
    ['src/course/lesson.ts', "import { Lab } from '../islands/LabIsland.tsx';"],
    ['src/mdx/Lab.astro', "---\nimport { simulate } from '../systems/simulate.ts';\n---\n<p />"],
    ['src/mdx/Lab.astro', "<div></div>\n<script>import { x } from '../engine/random.ts'; x();</script>"],
    ['src/layouts/Page.astro', "---\nimport { labs } from '../labs/registry.ts';\n---\n<p />"],
    ['src/layouts/Page.astro', "---\nimport { Lab } from '../islands/LabIsland.tsx';\n---\n<p />"],
    ['src/pages/index.astro', "---\nimport { labs } from '../labs/registry.ts';\n---\n<p />"],
    ['src/engine/calendar.ts', "export { x } from '../systems/schema.ts';"],
    ['src/engine/calendar.ts', "export const x = () => import('../systems/schema.ts');"],
    ['src/engine/calendar.ts', "export type X = import('../systems/schema.ts').X;"],
    ['src/islands/wake.ts', "export const labs = import.meta.glob('../labs/*/lab.ts');"],
    ['src/utils/misc.ts', "export { x } from './other.ts';"],
  ];
  it.each(refused)('refuses in %s: %s', async (from, statement) => {
    expect(
      (await faultsIn(from, statement)).filter((fault) => fault.startsWith('house/imports')),
    ).toHaveLength(1);
  });

  const allowed: [from: string, statement: string][] = [
    ['src/systems/simulate.ts', "import { x } from '../engine/random.ts'; x();"],
    ['src/systems/schema.ts', "import * as v from 'valibot'; v.string();"],
    ['src/systems/simulate.test.ts', "import fc from 'fast-check'; fc.assert;"],
    ['src/labs/copies/lab.ts', "import { defineLab } from '../define-lab.ts'; defineLab();"],
    ['src/labs/copies/view.tsx', "import { lab } from './lab.ts'; lab();"],
    ['src/labs/registry.ts', "export const labs = import.meta.glob('./*/lab.ts');"],
    ['src/labs/facts.ts', "export const facts = import.meta.glob('./*/facts.ts');"],
    ['src/labs/copies/facts.ts', "import { lab } from './lab.ts'; lab();"],
    ['src/labs/copies/lab.test.ts', "import { factOf } from '../facts.ts'; factOf();"],
    ['src/mdx/Fact.astro', "---\nimport { factOf } from '../labs/facts.ts';\n---\n<p>{factOf()}</p>"],
    ['src/stage/Machine.tsx', "import type { Scene } from '../systems/simulate.ts'; export type X = Scene;"],
    ['src/ui/Slider.tsx', "import { fill } from '../i18n/message.ts'; fill();"],
    ['src/islands/LabIsland.tsx', "import { labs } from '../labs/registry.ts'; labs();"],
    ['src/course/lesson.ts', "import { parse } from 'yaml'; parse('');"],
    ['src/mdx/Lab.astro', "---\nimport Lab from '../islands/LabIsland.tsx';\n---\n<Lab />"],
    ['src/layouts/Page.astro', "<div></div>\n<script>import '../islands/shell-menu.ts';</script>"],
  ];
  it.each(allowed)('allows in %s: %s', async (from, statement) => {
    expect(await faultsIn(from, statement)).toEqual([]);
  });

  it('says in one sentence what the room may import and where the target stands', async () => {
    expect(await faultsIn('src/quiz/score.ts', "import { x } from '../course/lesson.ts';")).toEqual([
      "house/imports: quiz may import only itself and the package valibot: '../course/lesson.ts' is in course.",
    ]);
  });
});

describe('clock, chance and page', () => {
  const refused: [file: string, code: string, part: string][] = [
    ['src/engine/x.ts', 'export const x = () => Math.random();', 'Chance'],
    ['src/quiz/x.ts', 'export const x = () => Math.random();', 'Chance'],
    ['src/engine/x.test.ts', 'export const x = () => Math.random();', 'Chance'],
    ['src/systems/x.ts', 'export const x = () => Date.now();', 'Model time'],
    ['src/systems/x.ts', 'export const x = () => performance.now();', 'Model time'],
    ['src/labs/copies/lab.ts', 'export const x = () => setTimeout(x, 1);', 'Model time'],
    ['src/labs/copies/view.tsx', 'export const x = () => setInterval(x, 1);', 'Model time'],
    ['src/systems/x.ts', 'export const x = () => window.x;', 'know no page'],
    ['src/labs/copies/lab.ts', 'export const x = () => document.body;', 'know no page'],
    ['src/engine/x.ts', 'export const x = async () => 1;', 'No waiting'],
    ['src/stage/X.tsx', 'export const x = () => requestAnimationFrame(x);', 'Only src/islands'],
    ['src/stage/X.tsx', 'export const x = () => window.requestAnimationFrame(x);', 'Only src/islands'],
    ['src/ui/X.tsx', "export const x = () => localStorage.getItem('a');", 'Only src/islands'],
    ['src/ui/X.tsx', "export const x = () => matchMedia('(x)');", 'Only src/islands'],
    ['src/ui/X.tsx', 'export const x = () => location.href;', 'Only src/islands'],
    ['src/stage/X.tsx', "export const x = () => new Worker('a');", 'Only src/islands'],
    ['src/progress/log.ts', 'export const x = () => indexedDB;', 'Only src/islands'],
    ['src/layouts/X.astro', "<div></div>\n<script>localStorage.getItem('a');</script>", 'Only src/islands'],
    [
      'src/layouts/X.astro',
      "<div></div>\n<script is:inline>localStorage.getItem('a');</script>",
      'Only src/islands',
    ],
  ];
  it.each(refused)('refuses in %s: %s', async (file, code, part) => {
    const faults = await faultsIn(file, code);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(part);
  });

  it.each([
    ['src/islands/LabIsland.tsx', 'export const x = () => requestAnimationFrame(x);'],
    [
      'src/progress/storage.ts',
      'export const x = (given: IDBFactory = indexedDB, s?: Storage) => [given, s];',
    ],
    ['src/progress/log.ts', 'export const x = (storage: Storage) => storage;'],
    ['src/engine/x.ts', 'export const x = (time: number) => Math.floor(time);'],
  ])('leaves %s alone: %s', async (file, code) => {
    expect(await faultsIn(file, code)).toEqual([]);
  });
});

describe('words', () => {
  const visible = async (file: string, code: string) =>
    (await faultsIn(file, code)).filter((fault) => fault.startsWith('house/visible-words'));
  it.each([
    ['src/ui/X.tsx', 'export const X = () => <p>Run</p>;'],
    ['src/ui/X.tsx', 'export const X = () => <p>运行</p>;'],
    ['src/ui/X.tsx', "export const X = () => <p>{'Run'}</p>;"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code under test
    ['src/ui/X.tsx', 'export const X = ({ n }: { n: number }) => <p>{`${n} requests`}</p>;'],
    ['src/ui/X.tsx', "export const X = ({ up }: { up: boolean }) => <p>{up ? 'up' : ''}</p>;"],
    ['src/ui/X.tsx', 'export const X = () => <button type="button" aria-label="Run" />;'],
    ['src/ui/X.tsx', 'export const X = () => <p title="Run" />;'],
    ['src/ui/X.tsx', 'export const X = () => <img src="x.svg" alt={\'three servers\'} />;'],
    ['src/ui/X.tsx', 'export const X = () => <input placeholder="seed" />;'],
    ['src/ui/X.tsx', 'export const X = () => <p aria-description="seed" />;'],
    ['src/layouts/X.astro', '<p>Run</p>'],
    ['src/layouts/X.astro', '<p>{"Run"}</p>'],
    ['src/layouts/X.astro', '<button aria-label="Run"></button>'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code under test
    ['src/layouts/X.astro', '---\nconst n = 1;\n---\n<button aria-label=`Run ${n}`></button>'],
  ])('are refused in %s: %s', async (file, code) => {
    expect(await visible(file, code)).toHaveLength(1);
  });

  it.each([
    [
      'src/ui/X.tsx',
      'export const X = ({ label }: { label: string }) => <p class="a" title={label}>{label} · 3</p>;',
    ],
    ['src/layouts/X.astro', '<p class="run">&nbsp;·</p><script>const a = "Run"; a;</script>'],
    ['src/ui/X.test.tsx', 'export const X = () => <p>Run</p>;'],
  ])('that are handed in are fine in %s: %s', async (file, code) => {
    expect(await visible(file, code)).toEqual([]);
  });
});

describe('types, looks and size', () => {
  it.each([
    ['src/quiz/x.ts', 'export const x = (y: any) => y;', 'ts/no-explicit-any'],
    ['src/quiz/x.ts', '// @ts-ignore\nexport const x = 1;', 'ts/ban-ts-comment'],
    ['src/quiz/x.ts', '\nexport const x = (y: unknown) => y as number;\n', 'house/explained-assertions'],
    ['src/quiz/x.ts', '\nexport const x = (y: number[]) => y[0]!;\n', 'house/explained-assertions'],
    ['src/quiz/x.ts', 'export const x = 1;\n'.repeat(1).padEnd(450, '\n'), 'max-lines'],
    ['src/ui/X.tsx', 'export const X = () => <p style={{ marginLeft: 3 }} />;', 'no-restricted-syntax'],
    ['src/stage/X.tsx', 'export const X = () => <path fill="#ff0000" />;', 'no-restricted-syntax'],
    ['src/stage/X.tsx', 'export const X = () => <path fill="rgb(1, 2, 3)" />;', 'no-restricted-syntax'],
  ])('are held in %s: %s', async (file, code, rule) => {
    expect((await faultsIn(file, code)).map((fault) => fault.split(':')[0])).toEqual([rule]);
  });

  it('leave an `as` alone that says its reason', async () => {
    const code = 'export const x = (y: unknown) => y as number; // the caller has parsed it';
    expect(await faultsIn('src/quiz/x.ts', code)).toEqual([]);
  });
});
