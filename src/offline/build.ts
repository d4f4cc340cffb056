// What a build consists of, for the service worker: which pages there are and what each of them needs.

export interface Build {
  /** Changes with any file. */
  id: string;
  /** What every page may need: code, and the small files that are fetched late. Paths from the root of the site. */
  common: string[];
  /** By page (`zh/cluster/`; the home page is empty): what it needs besides. */
  pages: Record<string, string[]>;
  /** Only for those who keep the whole course: the search index. */
  rest: string[];
  /** First half of the SHA-256 of what carries no hash in its name: by it a file is known to be of this build. */
  digests: Record<string, string>;
}

/** A file of the site. */
export interface SiteFile {
  readonly path: string;
  readonly digest: string;
  /** For a page: what it needs besides (`neededBy`). */
  readonly needs: readonly string[] | null;
}

/** What pages may name. */
export interface Site {
  /** The path that its addresses begin with. */
  readonly base: string;
  /** All of its files. */
  readonly paths: ReadonlySet<string>;
  /** The file of each lab's code, by the lab's id: only pages with the lab need it. */
  readonly labs: ReadonlyMap<string, string>;
}

export const isHashed = (path: string): boolean => path.startsWith('_astro/');
/** Addresses are compared as if the site stood there. */
const NOWHERE = 'https://site.invalid';
export const isPage = (path: string): boolean => /(^|\/)index\.html$/.test(path);
const pageOf = (path: string): string => path.replace(/index\.html$/, '');
/** Not read offline: other people's frames, files for other programs, the worker itself. */
const isForOthers = (path: string): boolean => /^([\w-]+\/)?embed\/[^/]+\/|^sw\.js$/.test(path);

/** Sorts a site's files. */
export function describeBuild(files: readonly SiteFile[], labs: Site['labs'], id: string): Build {
  const known = files.filter(({ path }) => !isForOthers(path));
  const paths = known.map(({ path }) => path);
  const ofLabs = new Set(labs.values());
  const pages: Build['pages'] = Object.fromEntries(
    known.flatMap(({ path, needs }) => (needs ? [[pageOf(path), [...needs]]] : [])),
  );
  const common = paths.filter(
    (path) => (isHashed(path) && !ofLabs.has(path)) || /(^|\/)words\.json$/.test(path),
  );
  const rest = paths.filter((path) => path.startsWith('pagefind/'));
  const wanted = new Set([...common, ...rest, ...Object.values(pages).flat()]);
  const digests = known.flatMap(({ path, digest }): [string, string][] =>
    isPage(path) || (wanted.has(path) && !isHashed(path)) ? [[pageOf(path), digest]] : [],
  );
  return { id, common: common.sort(), pages, rest: rest.sort(), digests: Object.fromEntries(digests) };
}

/** Files that the page at `path` names or may ask for, and the code of its labs. */
export function neededBy(path: string, text: string, { base, paths, labs }: Site): string[] {
  const here = new URL(`${base}${path}`, NOWHERE);
  const root = new URL(base, NOWHERE).href;
  // Most of what a page names are other pages, which end in a slash: only files have an ending.
  const values = new Set(
    Array.from(text.matchAll(/\s[\w-]+="([^"#?\s]+\.\w+)"/g), ([, value = '']) => value),
  );
  const named = [...values]
    .map((value) => URL.parse(value, here)?.href ?? '')
    .flatMap((address) => (address.startsWith(root) ? address.slice(root.length) : []))
    .filter((one) => paths.has(one) && !one.endsWith('.html'));
  const anySet = text.includes('{set}') ? fitting(text, here, root, [...paths]) : [];
  const chunks = [...text.matchAll(/\sdata-lab="([\w-]+)"/g)].flatMap(([, lab = '']) => labs.get(lab) ?? []);
  return [...new Set([...named, ...anySet, ...chunks])].filter((one) => !isForOthers(one)).sort();
}

/** Files of which a page knows only what they are called, as `questions/{set}.json`: it may ask for any of them. */
function fitting(text: string, here: URL, root: string, paths: readonly string[]): string[] {
  return [...text.matchAll(/"([^"{}\s]*)\{set\}([^"{}\s]*)"/g)].flatMap(([, before = '', after = '']) => {
    const beginning = new URL(before, here).href.slice(root.length);
    return paths.filter(
      (path) =>
        path.startsWith(beginning) && path.endsWith(after) && !path.slice(beginning.length).includes('/'),
    );
  });
}
