const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
const whole = (number) => number.toFixed(0);

const loadTable = (loads) =>
  table(
    [
      'page',
      'LCP ms',
      'bare page LCP ms',
      'ratio (aim ≤ 1.3)',
      'layout shift (aim 0)',
      'blocking ms (aim 0)',
    ],
    loads.map(({ path, page, bare }) => [
      `\`${path}\``,
      whole(page.lcp),
      whole(bare.lcp),
      (page.lcp / bare.lcp).toFixed(2),
      page.cls.toFixed(3),
      whole(page.tbt),
    ]),
  );

const scoreTable = (scores) =>
  table(
    [
      ...['page', 'performance / accessibility / best practices / SEO'],
      ...['FCP ms', 'LCP ms', 'TBT ms', 'CLS', 'processor'],
    ],
    scores.map((one) => [
      `\`${one.path}\``,
      one.scores.map(whole).join(' / '),
      whole(one.fcp),
      whole(one.lcp),
      whole(one.tbt),
      one.cls.toFixed(3),
      whole(one.speed),
    ]),
  );

const buildTable = (builds) =>
  table(
    ['lessons besides ours, in each language', 'this course s', 'bare Astro s', 'ratio (aim ≤ 1.3)'],
    builds.map(({ lessons, course, bare }) => [
      lessons,
      course.toFixed(1),
      bare.toFixed(1),
      (course / bare).toFixed(2),
    ]),
  );

/** What of it grows with the lessons, and what is there for any number of them; one row cannot tell. */
function growth([few, many]) {
  if (!many) return '';
  const each = (name) => (many[name] - few[name]) / (many.lessons - few.lessons);
  const rest = few.course - few.lessons * each('course');
  return `Each further lesson, in two languages, takes ${whole(1000 * each('course'))} ms here and ${whole(1000 * each('bare'))} ms in the bare site; ${rest.toFixed(1)} s of the course are there without any.`;
}

/** The page docs/measures.md. */
export const report = ({ machine, loads, frames, scores, builds }) => `# Measures

Written by \`npm run measure\`; not asserted anywhere, since times move from machine to machine. Compare within
one run only. Bytes are held by budgets in \`e2e/weight.spec.ts\`.

Machine: ${machine}.

## Loading

A phone's window of 360 × 640, processor slowed 4 times, slow 4G (150 ms, 1.6 Mbit/s), empty cache, medians.
The bare page has the same words and nothing else.

${loadTable(loads)}

## Running

Script, style and layout work of a frame with ${frames.requests} requests on the stage, processor slowed 4 times:
median **${frames.median.toFixed(2)} ms** (aim 4), 95th percentile ${frames.p95.toFixed(2)} ms, over ${frames.frames} frames (${frames.perSecond.toFixed(0)} a second).

## Lighthouse

${scores ? `Mobile, its own simulated throttling; the median of three where the first was not 100 throughout. “Processor” is the index by which Lighthouse judges the machine that it runs on: below 1000 the machine was slow or busy, and TBT says more about it than about the page.\n\n${scoreTable(scores)}` : 'Not measured in this run: left out (`--quick`), or it could not be fetched.'}

## Building

The course with generated lessons of plain prose, against Astro alone with the same Markdown and one page that shows
it: no search index, no answers, no pictures, no plain twins, no offline copies, which is what the difference is.

${buildTable(builds)}

${growth(builds)}
`;
