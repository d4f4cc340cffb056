// The TypeScript that lessons show is real: the compiler accepts it, and accepts and refuses what the lesson says.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The compiler's own library, read once. */
const library = new Map<string, ts.SourceFile | undefined>();
const libs = createRequire(import.meta.url)
  .resolve('typescript')
  .replace(/typescript\.js$/, '');

/** What the strict compiler has to say about some files, by name. */
function faultsIn(files: Readonly<Record<string, string>>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getDefaultLibLocation = () => libs;
  host.getSourceFile = (name, version) => {
    const text = files[name.replace(/^.*\//, '')];
    if (text !== undefined) return ts.createSourceFile(name, text, version);
    if (!library.has(name)) library.set(name, getSourceFile(name, version));
    return library.get(name);
  };
  host.fileExists = (name) => files[name.replace(/^.*\//, '')] !== undefined || fileExists(name);
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

const content = new URL('../content/', import.meta.url);
const lessons = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.mdx'),
);
const blocksOf = (lesson: string) =>
  Array.from(
    readFileSync(new URL(lesson, content), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g),
    ([, code]) => code ?? '',
  );

it('every piece of TypeScript that a lesson shows is accepted by the strict compiler', {
  timeout: 60_000,
}, () => {
  const shown = lessons.flatMap((lesson) =>
    blocksOf(lesson).map((code, index) => [`${lesson.replace(/\W/g, '-')}-${index}.ts`, code] as const),
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(faultsIn(Object.fromEntries(shown))).toEqual([]);
});

/** A caller written before there was a note. */
const OLD_CALLER = `import type { Pay } from './pay';
export const buy = async (pay: Pay): Promise<string> => {
  const receipt = await pay.charge({ orderId: '17', cents: 1200 });
  return receipt.paid ? receipt.receiptId : receipt.reason;
};
`;

describe.each(['en', 'zh-Hans'])('the interface of pay in %s', { timeout: 60_000 }, (tag) => {
  const [pay = ''] = blocksOf(`${tag}/microservices.mdx`);

  it('fits a caller that knows nothing of the note', () => {
    expect(pay).toContain('export interface Pay');
    expect(faultsIn({ 'pay.ts': pay, 'order.ts': OLD_CALLER })).toEqual([]);
  });

  it('no longer fits the old caller when cents is called amount, or when the note is required', () => {
    const renamed = pay.replace('cents: number', 'amount: number');
    const required = pay.replace('note?: string', 'note: string');
    for (const changed of [renamed, required]) {
      expect(changed).not.toBe(pay);
      expect(faultsIn({ 'pay.ts': changed, 'order.ts': OLD_CALLER }).length).toBeGreaterThan(0);
    }
  });
});
