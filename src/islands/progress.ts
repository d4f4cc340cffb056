// Fills the marks of the lessons, in the rail and on the home page, once the browser has nothing better to do.

async function mark(): Promise<void> {
  const [{ followMarks }, { openLog }] = await Promise.all([
    import('./progress-marks.ts'),
    import('./open-log.ts'),
  ]);
  followMarks(document, await openLog());
}

// Marks that cannot be loaded stay the empty rings that they are without JavaScript.
const start = () => void mark().catch((error: unknown) => console.warn('No progress marks.', error));

if (document.querySelector('[data-lesson]')) {
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 3000 });
  else setTimeout(start, 500);
}
