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

/**
 * Titles of the tests that failed, with the first line of why, so that they stand before a long output.
 * @param {unknown} report Playwright's JSON report, or null
 * @returns {string[]}
 */
export const failedInPlaywright = (report) => {
  const within = ({ title, suites = [], specs = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .flatMap((spec) =>
        spec.tests
          .filter(({ status }) => status === 'unexpected' || status === 'flaky')
          .map(({ projectName, results }) => {
            const why = results.flatMap(({ errors }) => errors).map(({ message = '' }) => message);
            return `${spec.file}:${spec.line} [${projectName}] ${spec.title}\n    ${plain(why[0] ?? title)}`;
          }),
      ),
    ...suites.flatMap(within),
  ];
  return (report?.suites ?? []).flatMap(within);
};

/** The beginning of a message, without the colours of a terminal. */
const plain = (message) =>
  message
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, 12)
    .join('\n    ');

/** @param {unknown} report Playwright's JSON report, or null */
export const countPlaywright = (report) => {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return orNothing({ passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0) });
};
