import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const rulesBroken = async (codeFilename: string, code: string): Promise<string[]> => {
  const { results } = await stylelint.lint({ code, codeFilename, configFile: 'tools/stylelint.config.mjs' });
  return results.flatMap((result) => result.warnings.map((warning) => warning.rule));
};
const inFile = (name: string) => `${process.cwd()}/${name}`;

describe('styles', () => {
  it.each([
    ['margin-left: 1px', 'property-disallowed-list'],
    ['padding-right: 1px', 'property-disallowed-list'],
    ['border-left: 0', 'property-disallowed-list'],
    ['border-top-left-radius: 1px', 'property-disallowed-list'],
    ['left: 0', 'property-disallowed-list'],
    ['max-width: 3em', 'property-disallowed-list'],
    ['float: inline-start', 'property-disallowed-list'],
    ['text-align: left', 'declaration-property-value-disallowed-list'],
    ['margin: 0 !important', 'declaration-no-important'],
    ['color: #ff0000', 'color-no-hex'],
    ['color: red', 'color-named'],
    ['background: rgb(1 2 3 / 50%)', 'function-disallowed-list'],
    ['background: oklch(50% 0.1 20)', 'function-disallowed-list'],
  ])('refuse %s', async (declaration, rule) => {
    expect(await rulesBroken(inFile('src/styles/prose.css'), `.a { ${declaration}; }`)).toEqual([rule]);
    expect(
      await rulesBroken(inFile('src/mdx/A.astro'), `<p></p><style>.a { ${declaration}; }</style>`),
    ).toEqual([rule]);
  });

  it('refuse an id in a selector', async () => {
    expect(await rulesBroken(inFile('src/styles/prose.css'), '#a { margin: 0; }')).toEqual([
      'selector-max-id',
    ]);
  });

  it('may be logical, with tokens', async () => {
    const code =
      '.a { margin-inline-start: 1px; inline-size: 3em; color: var(--ink); inset-block-end: 0; text-align: start; color: color-mix(in oklab, var(--a), transparent); }';
    expect(await rulesBroken(inFile('src/styles/prose.css'), code)).toEqual([]);
  });

  it('have raw colours in tokens.css only', async () => {
    expect(await rulesBroken(inFile('src/styles/tokens.css'), ':root { --paper: #fff; }')).toEqual([]);
  });
});
