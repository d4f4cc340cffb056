import { type LessonParts, type LessonState, lessonMarks } from '../progress/lessons.ts';
import type { Log } from '../progress/log.ts';

/**
 * Keeps the marks under `root` true to the log. Which questions belong to which lesson is fetched only when
 * the log has something to show: the address stands in `data-course`, the words in `data-mark-…` of the body.
 */
export function followMarks(root: Document, log: Log): void {
  const {
    course = '',
    markStarted = '',
    markDone = '',
    markStartedReview = '',
    markDoneReview = '',
  } = root.body.dataset;
  const words: Readonly<Record<LessonState, string>> = {
    untouched: '',
    started: markStarted,
    done: markDone,
  };
  const reviewWords = { ...words, started: markStartedReview, done: markDoneReview };
  let lessons: Promise<LessonParts[]> | undefined;
  const show = async () => {
    // An erased log still has marks to take back.
    if (log.all().length === 0 && !lessons) return;
    lessons ??= fetchLessons(course);
    const known = await lessons.catch(() => {
      // The next change of the log asks again.
      lessons = undefined;
      return [];
    });
    for (const [place, { state, isMissed }] of lessonMarks(known, log.all()).entries()) {
      const id = CSS.escape(known[place]?.id ?? '');
      for (const tick of root.querySelectorAll<HTMLElement>(`[data-lesson="${id}"]`)) {
        tick.dataset['state'] = state;
        tick.toggleAttribute('data-review', isMissed);
        tick.firstElementChild?.replaceChildren((isMissed ? reviewWords : words)[state]);
      }
    }
  };
  log.onChange(() => void show());
  void show();
}

async function fetchLessons(address: string): Promise<LessonParts[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
