// How long a build takes, against a bare Astro site with the same Markdown: as many lessons as asked for, each in both
// languages, made from paragraphs of the course. Both are built in turns on the same machine, the first time not
// counted, since it fills caches.

import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { median } from './numbers.mjs';

/** Languages of the generated lessons: folder in `content/`, and path in the bare site. */
const TAGS = [
  ['en', ''],
  ['zh-Hans', 'zh/'],
];
/** Paragraphs of a generated lesson; lessons of the course have about as many. */
const PARAGRAPHS = 30;

/** Paragraphs of plain prose: what stands in lessons without tags, comments or expressions. */
async function proseOf(tag) {
  const folder = join('content', tag);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''))
    .flatMap((text) => text.split(/\n{2,}/))
    .filter((text) => text.length > 40 && !/[<>{}#|`[\]]/.test(text));
}

/** The text of lesson `index`: headings, paragraphs, a list and a little code. */
function bodyOf(prose, index) {
  const parts = Array.from({ length: PARAGRAPHS }, (_, place) => {
    const text = prose[(index * 7 + place) % prose.length];
    return place % 6 === 0 ? `## ${index}.${place}\n\n${text}` : text;
  });
  return `${parts.join('\n\n')}\n\n- ${index}\n- **${index + 1}**\n\n\`\`\`ts\nconst servers = ${index};\n\`\`\`\n`;
}

const frontMatter = (tag, index) =>
  [
    '---',
    `title: Lesson ${index}`,
    `short: L ${index}`,
    `lede: Lesson ${index}.`,
    ...(tag === 'en' ? ['part: 4', `order: ${1000 + index}`, 'claims: []'] : []),
    'remember: [One., Two.]',
    'sources: []',
    '---',
    '',
  ].join('\n');

async function copyOfCourse(count) {
  const root = await mkdtemp(join(tmpdir(), 'build-course-'));
  for (const name of [
    'src',
    'content',
    'public',
    'tools',
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
    'LICENSE',
  ])
    await cp(name, join(root, name), {
      recursive: true,
      filter: (file) => basename(file) !== 'node_modules',
    });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  for (const [tag] of TAGS) {
    const prose = await proseOf(tag);
    for (let index = 0; index < count; index += 1)
      await writeFile(
        join(root, 'content', tag, `generated-${index}.mdx`),
        `${frontMatter(tag, index)}\n${bodyOf(prose, index)}`,
      );
  }
  return root;
}

/** Nothing but Astro, the Markdown and one page that shows it. The course's own lessons come along as plain text. */
async function bareSite(count) {
  const root = await mkdtemp(join(tmpdir(), 'build-bare-'));
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'astro.config.mjs'), 'export default {};');
  for (const [tag, path] of TAGS) {
    const prose = await proseOf(tag);
    await mkdir(join(root, 'src/lessons', path), { recursive: true });
    const own = (await readdir(join('content', tag))).filter((name) => name.endsWith('.mdx')).length;
    for (let index = 0; index < count + own; index += 1)
      await writeFile(join(root, 'src/lessons', path, `lesson-${index}.md`), bodyOf(prose, index));
  }
  await writeFile(
    join(root, 'src/pages/[...slug].astro'),
    `---
export const getStaticPaths = () =>
  Object.entries(import.meta.glob('../lessons/**/*.md', { eager: true })).map(([path, lesson]) => ({
    params: { slug: path.replace('../lessons/', '').replace('.md', '') },
    props: { lesson },
  }));
const { lesson: { Content } } = Astro.props;
---
<html lang="en"><head><meta charset="utf-8" /><title>-</title></head><body><Content /></body></html>
`,
  );
  return root;
}

const build = (root) =>
  new Promise((answer, refuse) => {
    const started = performance.now();
    const child = spawn('npx', ['astro', 'build'], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) =>
      code === 0 ? answer((performance.now() - started) / 1000) : refuse(new Error(said.slice(-4000))),
    );
  });

/** Seconds, medians; `lessons` in each of two languages, besides those of the course. */
export async function buildTimes(counts, rounds) {
  const rows = [];
  for (const lessons of counts) {
    const [course, bare] = [await copyOfCourse(lessons), await bareSite(lessons)];
    try {
      const times = { course: [], bare: [] };
      for (let round = 0; round <= rounds; round += 1) {
        const [own, other] = [await build(course), await build(bare)];
        if (round === 0 && rounds > 0) continue;
        times.course.push(own);
        times.bare.push(other);
      }
      rows.push({ lessons, course: median(times.course), bare: median(times.bare) });
    } finally {
      for (const root of [course, bare]) await rm(root, { recursive: true, force: true });
    }
  }
  return rows;
}
