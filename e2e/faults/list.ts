// The faults that the course has to survive, and where each is brought about. Tests in the browser carry the fault's
// number as their tag, here or in any other spec; `npm run test:faults` runs all of those and prints this list.

export interface Fault {
  id: `F${string}`;
  what: string;
  /** Where, if not (only) in the browser: a unit test, or a step of `npm test`. */
  also?: string;
}

export const faults: readonly Fault[] = [
  { id: 'F01', what: 'localStorage is full' },
  { id: 'F02', what: 'the quota of the database is used up' },
  { id: 'F04', what: 'storage is forbidden' },
  { id: 'F05', what: 'embedded in a closed-off frame' },
  { id: 'F06', what: 'embedded on a page of another site' },
  { id: 'F07', what: 'records that cannot be read', also: 'src/progress/storage-local.test.ts' },
  { id: 'F08', what: 'records of older versions', also: 'src/progress/read-record.test.ts' },
  { id: 'F10', what: 'two tabs that answer different questions', also: 'src/progress/log.test.ts' },
  { id: 'F13', what: 'a tab that crashes in the middle of a run' },
  { id: 'F15', what: 'a browser without this or that' },
  { id: 'F17', what: 'fifty thousand records' },
  { id: 'F18', what: 'copies that overlap, in any order', also: 'src/progress/transfer.test.ts' },
  { id: 'F20', what: 'files that are no copies', also: 'src/progress/transfer.test.ts' },
  { id: 'F21', what: 'harm in what is brought back' },
  { id: 'F22', what: 'downloads are blocked' },
  { id: 'F23', what: 'addresses that nobody should send', also: 'src/labs/settings.test.ts' },
  { id: 'F24', what: 'harm in addresses' },
  { id: 'F26', what: 'anything pressed by pointer' },
  { id: 'F27', what: 'anything pressed by keys' },
  { id: 'F28', what: 'two presses where one was meant', also: 'src/islands/question.test.tsx' },
  { id: 'F30', what: 'numbers in any form', also: 'src/quiz/number.test.ts' },
  { id: 'F32', what: 'questions and answers that do not fit', also: 'src/quiz/tries.test.ts' },
  { id: 'F34', what: 'no JavaScript, or a part of it that does not come' },
  { id: 'F35', what: 'small windows, large words, forced colours, no motion' },
  { id: 'F36', what: 'paper' },
  { id: 'F37', what: 'no network, or a bad one' },
  { id: 'F40', what: 'a deploy that is half done, a spoilt copy' },
  { id: 'F41', what: 'a service worker that does harm' },
  { id: 'F42', what: 'a search index that does not come' },
  { id: 'F43', what: 'what the content policy forbids', also: 'tools/deploy/check.mjs' },
  { id: 'F45', what: 'a lesson in a stranger’s frame', also: 'tools/deploy/check.mjs' },
  { id: 'F46', what: 'a request to another origin' },
  { id: 'F47', what: 'a package that is not what it was', also: 'tools/supply.test.ts' },
];

/** Faults that no browser is needed for. */
export const elsewhere = ['F45', 'F47'];
