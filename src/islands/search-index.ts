// The index in the browser. Its engine is WebAssembly and runs in a worker, whose own file says what it may do: the
// policy of the pages stays as strict as it is.
import { attempts, type FoundLesson, type IndexAnswer, isAbout, lessonOf } from './search-results.ts';

/** What of Pagefind's browser interface is used. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<IndexAnswer> }[] }>;
}

const MOST_LESSONS = 8;

export interface SearchIndex {
  /** Lessons that answer a query, best first. */
  find(query: string): Promise<FoundLesson[]>;
}

/** @throws when the index cannot be loaded or its engine may not run */
export async function openIndex(address: string): Promise<SearchIndex> {
  // A file of the built site, which no bundle knows; its exports are the interface above.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return {
    async find(query) {
      for (const form of attempts(query)) {
        const { results } = await pagefind.search(form);
        const answers = await Promise.all(results.slice(0, MOST_LESSONS).map((result) => result.data()));
        const lessons = answers.filter((answer) => isAbout(query, answer)).map(lessonOf);
        if (lessons.length > 0) return lessons;
      }
      return [];
    },
  };
}
