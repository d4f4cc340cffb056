import { describe, expect, it } from 'vitest';
import { relativeText } from './relative.mjs';
import { unzip, zip } from './zip.mjs';

const BASE = '/base-x/';
const ORIGIN = 'https://site.invalid';
const relative = (path: string, text: string) => relativeText(path, text, BASE, ORIGIN);

describe('a site that runs anywhere', () => {
  it('has links that are seen from the page they stand in', () => {
    const page = '<a href="/base-x/zh/"></a><script src="/base-x/_astro/a.js"></script>';
    expect(relative('index.html', page)).toBe('<a href="./zh/"></a><script src="./_astro/a.js"></script>');
    expect(relative('zh/cluster/index.html', page)).toBe(
      '<a href="../../zh/"></a><script src="../../_astro/a.js"></script>',
    );
  });

  it('says nothing in the head that needs an origin', () => {
    const head =
      '<link rel="canonical" href="https://site.invalid/base-x/"><meta property="og:image" content="https://site.invalid/base-x/p.png"><link rel="icon" href="/base-x/i.svg">';
    expect(relative('a/index.html', head)).toBe('<link rel="icon" href="../i.svg">');
  });

  it('loads late code from beside the module that asks for it', () => {
    expect(relative('_astro/base.js', 'f=function(e){return `/base-x/`+e}')).toBe(
      'f=function(e){return new URL("../"+e,import.meta.url).href}',
    );
    expect(relative('_astro/base.js', 'f=function(e){return`/base-x/`+e}')).toBe(
      'f=function(e){return new URL("../"+e,import.meta.url).href}',
    );
  });

  it('is not made where an address would not be understood', () => {
    expect(() => relative('_astro/a.js', 'fetch("/base-x/"+a+"/b")+"/base-x/c"')).toThrow(/a\.js/);
    expect(() => relative('index.html', '<script>go("/base-x/")</script>')).toThrow(/base path/);
  });
});

describe('an archive', () => {
  it('gives back what was put in, by names in any script', () => {
    const files: [string, Buffer][] = [
      ['a/index.html', Buffer.from('x'.repeat(5000))],
      ['说明.txt', Buffer.from('一台')],
    ];
    expect(unzip(zip(files))).toEqual(new Map(files));
  });
});
