import manifest from '../../package.json';

// package.json has no such key until the project has a public home: hence the widening.
const { repository }: { name: string; repository?: string | { url?: string } } = manifest;
const home = (typeof repository === 'string' ? repository : repository?.url)
  ?.replace(/^git\+/, '')
  .replace(/\.git$/, '');

/** Address of the public repository, from package.json; null while it has none. */
export const repositoryAddress: string | null = home?.startsWith('https://') ? home : null;

/** Where a reader can edit a file; null while the repository has no public address. */
export function editAddress(file: string): string | null {
  return repositoryAddress && `${repositoryAddress}/edit/main/${file}`;
}
