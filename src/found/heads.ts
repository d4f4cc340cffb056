// What a built page says of itself in its head: read back from the HTML, so that whatever lists the pages of the
// site lists those that exist.

export interface Head {
  /** Its own lasting address. */
  readonly canonical: string;
  /** Every language in which it exists, `x-default` included, with its address. */
  readonly versions: readonly { readonly tag: string; readonly href: string }[];
}

/** The head of a page that wants to be found; null for one that does not. */
export function headOf(html: string): Head | null {
  const head = html.slice(0, html.indexOf('</head>'));
  const links = Array.from(head.matchAll(/<link\s([^>]*)>/g), ([, attributes = '']) =>
    attributesOf(attributes),
  );
  const canonical = links.find(({ rel }) => rel === 'canonical')?.['href'];
  if (canonical === undefined || /<meta name="robots" content="[^"]*noindex/.test(head)) return null;
  const versions = links.flatMap(({ rel, hreflang, href }) =>
    rel === 'alternate' && hreflang && href ? [{ tag: hreflang, href }] : [],
  );
  return { canonical, versions };
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(text.matchAll(/([a-z]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]),
  );
