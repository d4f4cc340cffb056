import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve } from './serve.mjs';

let dir: string;
const open: { close: () => void }[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'served-'));
  await mkdir(join(dir, 'lesson'));
  await writeFile(join(dir, 'index.html'), `<p>${'home '.repeat(200)}</p>`);
  await writeFile(join(dir, 'lesson', 'index.html'), '<p>lesson</p>');
  await writeFile(join(dir, '404.html'), '<p>lost</p>');
});
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const start = async (options: Parameters<typeof serve>[0]) => {
  const server = await serve({ dir, port: 47_310, ...options });
  open.push(server);
  return server.address;
};

describe('the server', () => {
  it('sends text with brotli, and plain to those who do not take it', async () => {
    const address = await start({});
    const small = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(await small.text()).toContain('home');
    const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('takes the next port when the wanted one is in use, and says so in its address', async () => {
    const other = createServer().listen(47_310, '127.0.0.1');
    open.push(other);
    await new Promise((listening) => other.once('listening', listening));
    expect(await start({})).toBe('http://localhost:47311/');
    await expect(serve({ dir, port: 47_310, strict: true })).rejects.toThrow('Port 47310 is in use.');
  });

  it('serves the whole site under a base path and sends the root there', async () => {
    const address = await start({ base: 'course' });
    expect(address).toBe('http://localhost:47310/course/');
    expect(await (await fetch(`${address}lesson/`)).text()).toContain('lesson');
    expect((await fetch('http://localhost:47310/')).url).toBe(address);
    expect((await fetch('http://localhost:47310/lesson/')).status).toBe(404);
  });

  it('answers 404.html with status 404 for what is not there, and adds the slash of a page', async () => {
    const address = await start({});
    const lost = await fetch(`${address}nowhere/`);
    expect([lost.status, await lost.text()]).toEqual([404, '<p>lost</p>']);
    expect((await fetch(`${address}lesson?seed=2`)).url).toBe(`${address}lesson/?seed=2`);
  });

  it('says to build first when there is no site', async () => {
    await expect(serve({ dir: join(dir, 'none') })).rejects.toThrow('run `npm run build` first');
  });
});
