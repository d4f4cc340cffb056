import { describe, expect, it } from 'vitest';
import { headersFile, nginxInclude, union } from './headers.mjs';

describe('the headers of a host', () => {
  it('have one policy that allows what each page allows, and no more', () => {
    expect(
      union([
        "default-src 'none'; script-src 'self' 'sha256-a'",
        "default-src 'none';script-src 'self' 'sha256-b'",
      ]),
    ).toBe("default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'");
  });

  it('keep every page but embeds out of frames', () => {
    const pages = [
      'index.html',
      '404.html',
      'cluster/index.html',
      'answers/cluster/index.html',
      'embed/a/index.html',
    ];
    const text = headersFile('P', [...pages, ...pages.map((page) => `zh/${page}`)]);
    const framed = [...text.matchAll(/^(\/\S*)\n {2}Content-Security-Policy: frame-ancestors 'none'$/gm)];
    expect(framed.map(([, path]) => path)).toEqual([
      ...['/', '/404.html', '/cluster/', '/answers/*'],
      ...['/zh/', '/zh/404.html', '/zh/cluster/', '/zh/answers/*'],
    ]);
  });

  it('are the same for nginx', () => {
    expect(nginxInclude('P')).toContain('add_header Content-Security-Policy "P$frames" always;');
  });
});
