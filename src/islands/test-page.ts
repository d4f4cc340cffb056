// A test: drawn anew each time, asked one under another, and at its end what to read again, claim by claim.
import { fill } from '../i18n/message.ts';
import type { Log } from '../progress/log.ts';
import type { Asked } from '../progress/rounds.ts';
import { latestSitting, PASS_AT, type Sitting, scoreOf, sittingsOf } from '../progress/sitting.ts';
import { draw } from '../quiz/draw.ts';
import type { AskFrame, Source } from './ask-list.tsx';
import { deviceSalt } from './device-salt.ts';
import { openLog } from './open-log.ts';
import { logNotices, type NoticeWords } from './progress-notices.ts';
import { type CertificateWords, showCertificate } from './test-certificate.ts';

type Word = 'number' | 'progress' | 'result' | 'passed' | 'notPassed' | 'clean' | 'missed' | 'again' | 'anew';
export interface TestData {
  /** Name of the test in the log. */
  test: string;
  questions: readonly (Asked & { claims: readonly string[]; set: string })[];
  /** Claims that it must ask as far as anything asks them, each with its short words. */
  claims: readonly { id: string; short: string; lang: string | null }[];
  /** As many questions as it should have at least. */
  least: number;
  words: Readonly<Record<Word | 'failed' | 'retry', string>>;
  /** Null where passing is not certified. */
  certificate: CertificateWords | null;
  notices: NoticeWords;
  ask: AskFrame;
}
interface Board {
  root: HTMLElement;
  intro: HTMLElement;
  lead: HTMLElement;
  list: HTMLElement;
  end: HTMLElement;
}
interface Life extends Board {
  data: TestData;
  log: Log;
  salt: string;
}

/** Five digits are easy to pass on, and enough for tests to differ. */
function newSeed(): number {
  const given = new URLSearchParams(location.search).get('seed') ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given);
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 10_000 + (random % 90_000);
}

async function begin({ data, log }: Life, missed: readonly string[] | null): Promise<void> {
  const { test, questions, claims, least } = data;
  const seed = newSeed();
  const drawn = draw(questions, { claims: claims.map(({ id }) => id), least, seed });
  const items = missed ?? drawn.map(({ id }) => id);
  await log.append({ type: 'sit', test, seed, items, again: missed !== null });
}

/** Keeps the page true to the log: the latest sitting is the one that is shown. */
function follow(life: Life): void {
  const { data, log, intro, lead, list, end } = life;
  let shown: number | null = null;
  let sources: ReadonlyMap<string, Source> = new Map();
  let ended = '';
  const show = async () => {
    const sitting = latestSitting(data.test, data.questions, log.all());
    intro.hidden = sitting !== null;
    lead.hidden = sitting === null;
    if (!sitting) {
      // Another tab has erased the log.
      shown = null;
      list.replaceChildren();
      end.replaceChildren();
      return;
    }
    if (shown !== sitting.t) {
      shown = sitting.t;
      ended = '';
      end.replaceChildren();
      const asked = await ask(life, sitting);
      if (!asked) return;
      sources = asked;
    }
    lead.replaceChildren(...leadOf(sitting, data));
    const { isOver } = scoreOf(sitting);
    const now = JSON.stringify(sitting.places);
    if (!isOver || ended === now) return;
    ended = now;
    end.replaceChildren(...endOf(life, sitting, sources));
    certify(life);
  };
  log.onChange(() => void show());
  void show();
  certify(life);
}

async function ask(life: Life, sitting: Sitting): Promise<ReadonlyMap<string, Source> | null> {
  const { data, log, salt, list, end } = life;
  const setOf = new Map(data.questions.map(({ id, set }) => [id, set]));
  const wanted = sitting.places.map(({ item, cycle }) => ({ item, cycle, set: setOf.get(item) ?? '' }));
  try {
    const { askAll } = await import('./ask-list.tsx');
    return await askAll(list, wanted, data.ask, { log, salt });
  } catch (error) {
    console.warn('The test could not be loaded.', error);
    const retry = button(data.words.retry, () => location.reload());
    end.replaceChildren(paragraph(data.words.failed), retry);
    return null;
  }
}

function leadOf(sitting: Sitting, { words, ask }: TestData): HTMLElement[] {
  const number = (value: number) => new Intl.NumberFormat(ask.frame.format).format(value);
  const done = sitting.places.filter(({ isOver }) => isOver).length;
  const progress = { done: number(done), all: number(sitting.places.length) };
  return [
    paragraph(fill(words.progress, progress)),
    ...(sitting.again ? [] : [paragraph(fill(words.number, { seed: String(sitting.seed) }))]),
  ];
}

function endOf(life: Life, sitting: Sitting, sources: ReadonlyMap<string, Source>): HTMLElement[] {
  const { data } = life;
  const { words, ask } = data;
  const { right, all, isPassed } = scoreOf(sitting);
  const number = (value: number) => new Intl.NumberFormat(ask.frame.format).format(value);
  const missed = sitting.places.filter(({ outcome }) => outcome === 'missed').map(({ item }) => item);
  const need = number(Math.ceil(all * PASS_AT));
  const verdict = isPassed ? words.passed : fill(words.notPassed, { need, all: number(all) });
  const result = paragraph(fill(words.result, { right: number(right), all: number(all) }));
  result.className = 'progress-sum';
  const ways = document.createElement('div');
  ways.className = 'records-row';
  if (missed.length > 0) ways.append(button(words.again, () => void begin(life, missed)));
  ways.append(button(words.anew, () => void begin(life, null), missed.length === 0));
  return [
    result,
    ...(sitting.again ? [] : [paragraph(verdict)]),
    ...(missed.length === 0
      ? [paragraph(words.clean)]
      : [paragraph(words.missed), byClaim(data, missed, sources)]),
    ways,
  ];
}

/** The claims of missed questions, each with the passages that answer them. */
function byClaim(
  { claims, questions }: TestData,
  missed: readonly string[],
  sources: ReadonlyMap<string, Source>,
): HTMLElement {
  const list = document.createElement('ul');
  for (const { id, short, lang } of claims) {
    const own = questions.filter((question) => missed.includes(question.id) && question.claims.includes(id));
    const places = new Map(
      own.flatMap((question) => {
        const source = sources.get(question.id);
        return source ? [[source.href, source] as const] : [];
      }),
    );
    if (places.size === 0) continue;
    const row = document.createElement('li');
    const says = paragraph(short);
    if (lang) says.lang = lang;
    row.append(says);
    for (const { href, text, lang: written } of places.values()) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = text;
      if (written) link.lang = written;
      const place = document.createElement('p');
      place.append(link);
      row.append(place);
    }
    list.append(row);
  }
  return list;
}

/** Whoever has passed a whole sitting keeps the certificate, whatever was tried since. */
function certify({ root, data, log }: Life): void {
  if (!data.certificate) return;
  const passed = sittingsOf(data.test, data.questions, log.all()).findLast(
    (sitting) => !sitting.again && scoreOf(sitting).isPassed,
  );
  if (passed) showCertificate(root, passed, data.certificate, data.ask.frame.format);
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function button(text: string, press: () => void, isFirst = true): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = isFirst ? 'button primary' : 'button';
  made.textContent = text;
  made.addEventListener('click', press, { once: true });
  return made;
}

async function start(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-test]');
  const part = (name: string) => root?.querySelector<HTMLElement>(`[data-test-${name}]`);
  const [intro, lead, list, end] = [part('intro'), part('lead'), part('list'), part('end')];
  const script = document.querySelector('[data-test-data]');
  if (!root || !intro || !lead || !list || !end || !script) return;
  const data = JSON.parse(script.textContent ?? '') as TestData; // written by TestBoard.astro from this type
  const log = await openLog();
  logNotices(part('notices') ?? null, data.notices, log);
  const life = { root, intro, lead, list, end, data, log, salt: deviceSalt() };
  const first = intro.querySelector('button');
  if (first) first.hidden = false;
  first?.addEventListener('click', () => void begin(life, null).then(() => lead.focus()));
  follow(life);
}

start().catch((error: unknown) => console.warn('No test.', error));
