import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, failedInPlaywright, sum, verdict } from './counts.mjs';

describe('the closing line', () => {
  it('adds up every step', () => {
    expect(sum([verdict(true), verdict(false), { passed: 5, failed: 2 }])).toEqual({ passed: 6, failed: 3 });
  });

  it('counts a unit test file that cannot be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it('counts a browser test that passes only now and then as failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 2 });
  });

  it.each([countVitest, countPlaywright])('takes a missing report for a failure', (countOf) => {
    expect(countOf(null)).toEqual({ passed: 0, failed: 1 });
  });
});

it('names the browser tests that failed, with the browser and the first lines of why', () => {
  const report = {
    suites: [
      {
        title: 'reading.spec.ts',
        specs: [],
        suites: [
          {
            title: 'a lesson',
            specs: [
              { title: 'is read', ok: true, file: 'reading.spec.ts', line: 1, tests: [] },
              {
                title: 'is kept',
                ok: false,
                file: 'reading.spec.ts',
                line: 9,
                tests: [
                  { projectName: 'chromium', status: 'expected', results: [] },
                  {
                    projectName: 'firefox',
                    status: 'unexpected',
                    results: [{ errors: [{ message: '\u001b[31mexpected 1\u001b[39m\n\ngot 2' }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  expect(failedInPlaywright(report)).toEqual([
    'reading.spec.ts:9 [firefox] is kept\n    expected 1\n    got 2',
  ]);
  expect(failedInPlaywright(null)).toEqual([]);
});
