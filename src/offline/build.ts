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

/** A file of the site: its text where it is one. */
export interface SiteFile {
  path: string;
  digest: string;
  text: string | null;
}

export const isHashed = (path: string): boolean => path.startsWith('_astro/');
/** Addresses are compared as if the site stood there. */
const NOWHERE = 'https://site.invalid';
const isPage = (path: string): boolean => /(^|\/)index\.html$/.test(path);
const pageOf = (path: string): string => path.replace(/index\.html$/, '');
/** Not read offline: other people's frames, files for other programs, the worker itself. */
const isForOthers = (path: string): boolean => /^([\w-]+\/)?embed\/[^/]+\/|^sw\.js$/.test(path);

/**
 * Sorts a site's files.
 * @param base the path that its addresses begin with
 * @param labs the file of each lab's code, by the lab's id: only pages with the lab need it
 */
export function describeBuild(
  files: readonly SiteFile[],
  base: string,
  labs: ReadonlyMap<string, string>,
  id: string,
): Build {
  const known = new Map(files.filter(({ path }) => !isForOthers(path)).map((file) => [file.path, file]));
  const ofLabs = new Set(labs.values());
  const pages: Build['pages'] = {};
  for (const { path, text } of known.values()) {
    if (!isPage(path) || text === null) continue;
    const here = new URL(`${base}${path}`, NOWHERE);
    const root = new URL(base, NOWHERE).href;
    const needed = [...text.matchAll(/\s[\w-]+="([^"#?\s]+)"/g)]
      .flatMap(([, value = '']) => (URL.canParse(value, here) ? new URL(value, here).href : []))
      .flatMap((address) => (address.startsWith(root) ? address.slice(root.length) : []))
      .filter((one) => known.has(one) && !one.endsWith('.html'));
    const anySet = fitting(text, here, root, [...known.keys()]);
    const chunks = [...text.matchAll(/\sdata-lab="([\w-]+)"/g)].flatMap(
      ([, lab = '']) => labs.get(lab) ?? [],
    );
    pages[pageOf(path)] = [...new Set([...needed, ...anySet, ...chunks])].sort();
  }
  const common = [...known.keys()].filter(
    (path) => (isHashed(path) && !ofLabs.has(path)) || /(^|\/)words\.json$/.test(path),
  );
  const rest = [...known.keys()].filter((path) => path.startsWith('pagefind/'));
  const wanted = new Set([...common, ...rest, ...Object.values(pages).flat()]);
  const digests = [...known.values()].flatMap(({ path, digest }): [string, string][] =>
    isPage(path) || (wanted.has(path) && !isHashed(path)) ? [[pageOf(path), digest]] : [],
  );
  return { id, common: common.sort(), pages, rest: rest.sort(), digests: Object.fromEntries(digests) };
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
