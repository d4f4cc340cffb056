// Follows every link of the built site, at the root and under a base path: pages, anchors, scripts, pictures.
// Links to other origins are left alone, so that the check says the same on a closed network.

import { LinkChecker } from 'linkinator';
import { serve } from './serve.mjs';

const sites = [
  { dir: 'dist', base: '/' },
  { dir: 'dist-base', base: '/course/' },
];

let broken = 0;
for (const site of sites) {
  const server = await serve({ ...site, port: 4340 });
  const { origin } = new URL(server.address);
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: server.address,
    recurse: true,
    checkFragments: true,
    checkCss: true,
    linksToSkip: async (link) => !link.startsWith(`${origin}/`),
  });
  server.close();
  for (const { url, parent, status, state } of links) {
    if (state !== 'BROKEN') continue;
    broken += 1;
    const fault = status === 200 ? 'where there is no such anchor' : `which answers ${status}`;
    console.error(`${site.dir}: ${parent ?? 'the start'} links to ${url}, ${fault}.`);
  }
  console.log(`${site.dir}: ${links.filter(({ state }) => state === 'OK').length} links lead somewhere.`);
}
process.exit(broken === 0 ? 0 : 1);
