// A lesson as plain Markdown: what each tag shows, in words. Labs are described, numbers are written out, questions
// are asked and not answered.
import { drawingWords } from '../course/drawings.ts';
import { splitLesson } from '../course/front-matter.ts';
import { labWords } from '../course/labs.ts';
import type { Lesson } from '../course/lessons.ts';
import { chapterPath, type Files } from '../course/places.ts';
import { endCheckOf, type PlacedQuestion, questionOf } from '../course/questions.ts';
import { address } from '../i18n/address.ts';
import { useWords } from '../i18n/translate.ts';
import { factIn } from './facts.ts';
import { asked } from './plain-question.ts';
import type { TagName } from './vocabulary.ts';

interface Source {
  readonly files: Files;
  readonly lesson: Lesson;
  /** Origin and base path of the site. */
  readonly site: URL;
  readonly base: string;
}
/** A tag as it stands in a chapter. */
interface Written {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string;
}
type Telling = (tag: Written, source: Source) => string | Promise<string>;

/** How each tag of the vocabulary reads. */
const tellings = {
  Lab: ({ attributes }, { files, lesson }) => {
    const { words } = labWords(files, lesson.writtenIn, attributes['id'] ?? '');
    const t = useWords(lesson.writtenIn);
    const { title, task, summary, leavesOut } = words;
    return quoted([
      `**${t('plain.lab', { title })}** ${task}`,
      `${summary.play.trim()} ${summary.controls.trim()}`,
      `${t('lab.leaves-out')}:`,
      leavesOut.map((sentence) => `- ${sentence}`).join('\n'),
    ]);
  },
  Question: ({ attributes }, { files, lesson }) =>
    questionText(questionOf(files, lesson.writtenIn, lesson.id, attributes['id'] ?? '').question, lesson),
  Check: (_tag, { files, lesson }) => {
    const questions = endCheckOf(files, lesson.writtenIn, lesson.id).map(({ question }) =>
      questionText(question, lesson),
    );
    return [`## ${useWords(lesson.writtenIn)('quiz.end')}`, ...questions].join('\n\n');
  },
  Drawing: ({ attributes }, { files, lesson }) => {
    const { finding, caption } = drawingWords(files, lesson.writtenIn, attributes['system'] ?? '');
    return quoted([`**${useWords(lesson.writtenIn)('plain.figure')}** ${finding.trim()} ${caption.trim()}`]);
  },
  Article: ({ inside }, { lesson }) => titled(useWords(lesson.writtenIn)('lesson.article'), inside),
  Refutation: ({ inside }, { lesson }) => titled(useWords(lesson.writtenIn)('lesson.refutation'), inside),
  Term: ({ inside }) => `**${inside}**`,
  Fact: ({ attributes: { lab = '', name = '' } }, { lesson: { writtenIn } }) => factIn(writtenIn, lab, name),
} satisfies Record<TagName, Telling>;

/** The whole lesson in the language that it is written in. */
export async function plainText(source: Source): Promise<string> {
  const { files, lesson, site, base } = source;
  const t = useWords(lesson.writtenIn);
  const url = new URL(address(lesson.writtenIn, lesson.id, base), site).href;
  const { body } = splitLesson(files.get(chapterPath(lesson.writtenIn, lesson.id)) ?? '');
  const parts = [
    `# ${lesson.title}`,
    lesson.lede,
    t('plain.about', { url }),
    await told(body, source),
    `## ${t('lesson.remember')}`,
    lesson.remember.map((sentence) => `- ${sentence}`).join('\n'),
    `## ${t('lesson.sources')}`,
    lesson.sources
      .map(({ text, url: at, says }) => `- ${at === undefined ? text : `[${text}](${at})`}\n  ${says}`)
      .join('\n'),
  ];
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

const FENCE = /^(```[\s\S]*?^```)/m;
const TAG = /<([A-Z][A-Za-z]*)((?:\s+[a-z]+="[^"]*")*)\s*(?:\/>|>([\s\S]*?)<\/\1>)/g;

/** Everything but code has its tags told, its comments and ids taken out, and its links made whole. */
async function told(body: string, source: Source): Promise<string> {
  const parts = await Promise.all(
    body.split(FENCE).map((part) => (part.startsWith('```') ? part : toldProse(part, source))),
  );
  return parts.join('').replace(/\n{3,}/g, '\n\n');
}

async function toldProse(text: string, source: Source): Promise<string> {
  const { lesson, site, base } = source;
  const plain = text
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^(#{2,4} .*?) *\{#[a-z0-9-]+\} *$/gm, '$1')
    .replace(/\]\(([^):]+)\)/g, (_link, to: string) => {
      const page = to.startsWith('#') ? `${lesson.id}${to}` : to;
      return `](${new URL(address(lesson.writtenIn, page, base), site).href})`;
    });
  return replaced(plain, async (name, written) => {
    const inside = await toldProse(written.inside, source);
    return tellings[name]({ ...written, inside }, source);
  });
}

/** The text with every tag of the vocabulary replaced by what `tell` makes of it. */
async function replaced(
  text: string,
  tell: (name: TagName, written: Written) => Promise<string>,
): Promise<string> {
  const pieces: (string | Promise<string>)[] = [];
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, name = '', attributes = '', inside = ''] = match;
    if (!isTag(name)) continue;
    const pairs = attributes.matchAll(/([a-z]+)="([^"]*)"/g);
    const written = {
      attributes: Object.fromEntries(Array.from(pairs, ([, key, value]) => [key, value])),
      inside,
    };
    pieces.push(text.slice(end, match.index), tell(name, written));
    end = match.index + whole.length;
  }
  return (await Promise.all([...pieces, text.slice(end)])).join('');
}

const isTag = (name: string): name is TagName => Object.hasOwn(tellings, name);

const quoted = (paragraphs: readonly string[]) =>
  paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const titled = (title: string, inside: string) => quoted([`**${title}**`, inside.trim()]);

const questionText = (question: PlacedQuestion['question'], { writtenIn }: Lesson) =>
  quoted(asked(question, useWords(writtenIn)('plain.question')));
