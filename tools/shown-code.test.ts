// The code that lessons show is real: the compiler accepts the TypeScript, and accepts and refuses what the lesson says;
// a server reads the requests. The configuration of nginx is read by nginx itself, in the step `deploy`.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
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
const blocksOf = (lesson: string, language = 'ts') =>
  Array.from(
    readFileSync(new URL(lesson, content), 'utf8').matchAll(
      new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'),
    ),
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

/** What a server reads in a request that is sent as it stands, its lines ended as HTTP wants them. */
function read(request: string): Promise<{ key: string | undefined; body: string }> {
  return new Promise((answer, refuse) => {
    const server = createServer(async (incoming, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      response.end();
      server.close();
      answer({
        key: incoming.headers['idempotency-key']?.toString(),
        body: Buffer.concat(chunks).toString(),
      });
    });
    server.on('clientError', (error) => {
      server.close();
      refuse(error);
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // it listens on a port
      connect(port, '127.0.0.1').end(request.replaceAll('\n', '\r\n'));
    });
  });
}

it.each(['en', 'zh-Hans'])(
  'the payment that is safe to ask for twice is a whole request, in %s',
  async (tag) => {
    const [payment = ''] = blocksOf(`${tag}/distributed.mdx`, 'http');
    const { key, body } = await read(payment.trimEnd());
    expect(key).toBe('order-4711-payment');
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({ amount: '1890', currency: 'eur' });
    await expect(read(payment.replace('Host:', 'Host'))).rejects.toThrow();
  },
);
