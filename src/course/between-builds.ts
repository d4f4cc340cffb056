// What one build worked out and the next may take over, because nothing that it came from has changed: numbers that
// the model decides. Whatever is missing, unreadable or from another model is worked out again.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** All code that a number of the prose depends on. */
const MODEL = ['src/engine', 'src/systems', 'src/labs'];
const FILE = 'node_modules/.cache/many-machines/facts.json';

/** Tells the pages which model they are built with. While authoring it may change at any moment, so nothing is kept. */
export function betweenBuilds(): AstroIntegration {
  return {
    name: 'between-builds',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const model = command === 'build' ? { root, digest: modelDigest(root) } : null;
        updateConfig({ vite: { define: { __MODEL__: JSON.stringify(model) } } });
      },
    },
  };
}

/** Changes with the model, and with the program that runs it. */
export function modelDigest(root: string): string {
  const digest = createHash('sha256').update(process.version);
  const names = MODEL.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  for (const name of names.filter((one) => /(?<!\.test)\.ts$/.test(one)).sort())
    digest.update(`\n${name.replaceAll('\\', '/')}\n`).update(readFileSync(join(root, name)));
  return digest.digest('hex');
}

/** What an earlier build with the same model left in `file`: empty where there is none. */
export function readKept<Value>(
  file: string,
  digest: string,
  isSound: (value: unknown) => value is Value,
): Map<string, Value> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isRecord(kept) || kept['digest'] !== digest || !isRecord(kept['values'])) return new Map();
    const entries = Object.entries(kept['values']);
    return new Map(entries.flatMap(([name, value]) => (isSound(value) ? [[name, value]] : [])));
  } catch {
    return new Map();
  }
}

/** Nobody meets half a file, and a build does not fail because nothing could be kept. */
export function writeKept(file: string, digest: string, values: ReadonlyMap<string, unknown>): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, JSON.stringify({ digest, values: Object.fromEntries(values) }));
    renameSync(unfinished, file);
  } catch {
    // Read-only, or full: the next build works it out again.
  }
}

/** Values by name, kept for the next build with this model when this one ends; without a model only until then. */
export function keptValues<Value>(
  model: { readonly root: string; readonly digest: string } | null,
  isSound: (value: unknown) => value is Value,
): Map<string, Value> {
  if (!model) return new Map();
  const file = join(model.root, FILE);
  const values = readKept(file, model.digest, isSound);
  const known = values.size;
  process.once('exit', () => {
    // Code that was changed meanwhile may be what these values came from.
    if (values.size > known && modelDigest(model.root) === model.digest)
      writeKept(file, model.digest, values);
  });
  return values;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
