// How many checks passed and failed, from the reports of the runners.

export const verdict = (passed) => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export const sum = (counts) =>
  counts.reduce(
    (total, count) => ({ passed: total.passed + count.passed, failed: total.failed + count.failed }),
    { passed: 0, failed: 0 },
  );

/** A missing report, or one without a single test, is a failure: nothing was checked. */
const orNothing = (count) => (count.passed + count.failed === 0 ? verdict(false) : count);

/** @param {unknown} report vitest's JSON report, or null */
export const countVitest = (report) => {
  const files = report?.testResults ?? [];
  // A file that cannot be loaded has no failed test of its own.
  const unloadable = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return orNothing({
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unloadable.length,
  });
};

/** @param {unknown} report Playwright's JSON report, or null */
export const countPlaywright = (report) => {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return orNothing({ passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0) });
};
