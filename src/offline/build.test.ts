import { describe, expect, it } from 'vitest';
import { describeBuild, isPage, neededBy } from './build.ts';

const file = (path: string, text = '') => ({ path, text });
const labs = new Map([
  ['copies', '_astro/lab.aaaa.js'],
  ['other', '_astro/lab.bbbb.js'],
]);
const site = (link: (path: string) => string) => [
  file('index.html', `<link href="${link('favicon.svg')}"><a href="${link('cluster/')}">`),
  file(
    'cluster/index.html',
    `<script src="${link('_astro/Shell.cccc.js')}"></script><div data-lab="copies" data-answers="${link('answers/cluster.json')}"></div>`,
  ),
  file(
    'review/index.html',
    `<script type="application/json">{"questions":"${link('questions/{set}.json')}","answers":"${link('answers/{set}.json')}","passage":"${link('{lesson}/')}"}</script>`,
  ),
  ...[
    'questions/cluster.json',
    'questions/test-1.json',
    'answers/test-1.json',
    'answers/cluster/index.html',
  ].map((path) => file(path)),
  file('embed/copies/index.html', '<div data-lab="copies"></div>'),
  ...['_astro/Shell.cccc.js', '_astro/lab.aaaa.js', '_astro/lab.bbbb.js', 'answers/cluster.json'].map(
    (path) => file(path),
  ),
  ...['favicon.svg', 'embed/words.json', 'pagefind/pagefind.js', 'sw.js', 'pictures/x.png'].map((path) =>
    file(path),
  ),
];

describe.each([
  ['at the root', '/', (path: string) => `/${path}`],
  ['under a base path', '/course/', (path: string) => `/course/${path}`],
])('a build %s', (_where, base, link) => {
  const all = site(link);
  const whole = { base, paths: new Set(all.map(({ path }) => path)), labs };
  const files = all.map(({ path, text }) => ({
    path,
    digest: `digest of ${path}`,
    needs: isPage(path) ? neededBy(path, text, whole) : null,
  }));
  const build = describeBuild(files, labs, 'id');

  it('has for each page what that page names or may ask for, and the code of its labs only', () => {
    expect(build.pages).toEqual({
      'answers/cluster/': [],
      '': ['favicon.svg'],
      'cluster/': ['_astro/Shell.cccc.js', '_astro/lab.aaaa.js', 'answers/cluster.json'],
      'review/': [
        ...['answers/cluster.json', 'answers/test-1.json'],
        ...['questions/cluster.json', 'questions/test-1.json'],
      ],
    });
  });

  it('has code and late words in common, the search index for those who keep all, and nothing of embeds', () => {
    expect(build.common).toEqual(['_astro/Shell.cccc.js', 'embed/words.json']);
    expect(build.rest).toEqual(['pagefind/pagefind.js']);
    expect(Object.keys(build.digests).sort()).toEqual(
      [
        '',
        'answers/cluster.json',
        'answers/cluster/',
        'answers/test-1.json',
        'questions/cluster.json',
        'questions/test-1.json',
        'review/',
        'cluster/',
        'embed/words.json',
        'favicon.svg',
        'pagefind/pagefind.js',
      ].sort(),
    );
  });
});
