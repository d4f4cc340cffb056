// On the page of an embedded lab: it tells the page around it how tall it is, and leads back into the course
// with the settings that it was given. It stores nothing and listens to nobody.
import './wake-labs.ts';
import { HEIGHT, type HeightMessage } from './embed-contract.ts';

if (parent !== window) {
  let told = 0;
  const tell = () => {
    const h = Math.ceil(document.body.getBoundingClientRect().height);
    if (h === told) return;
    told = h;
    // To whoever is around: in a closed-off frame nobody can be named, and a height is no secret.
    parent.postMessage({ type: HEIGHT, v: 1, h } satisfies HeightMessage, '*');
  };
  if ('ResizeObserver' in window) new ResizeObserver(tell).observe(document.body);
  else tell();
}

const { embed = '' } = document.documentElement.dataset;
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-open-lab]')) {
  const wanted = new URLSearchParams(location.search);
  wanted.delete('theme');
  wanted.delete('lang');
  wanted.set('lab', embed);
  link.search = wanted.toString();
}
