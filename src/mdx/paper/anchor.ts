/** Where a place of a lesson is on the page that holds all lessons: `cluster--spare` is `cluster#spare`. */
export function paperAnchor(lesson: string, anchor?: string): string {
  return anchor ? `${lesson}--${anchor}` : lesson;
}
