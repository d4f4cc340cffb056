// Builds that are wrong on purpose. Each takes one guard out, and names the fault whose tests must then fail; if none
// did, those tests would prove nothing.

/** @typedef {{ what: string, changes: { file: string, find: string, put: string }[], fault: string }} Sabotage */

/** @type {Sabotage[]} */
export const sabotages = [
  {
    what: 'a part of a page that breaks says nothing and takes what it likes with it',
    changes: [
      { file: 'src/islands/wake.ts', find: '  showFailure(host, load);\n', put: '  throw error;\n' },
      {
        file: 'src/islands/LabGuard.tsx',
        find: 'useErrorBoundary((cause) => queueMicrotask(() => onBroken(cause)))',
        put: '[null]',
      },
    ],
    fault: '@F34',
  },
  {
    what: 'what is written to storage is not guarded against storage that is full',
    changes: [
      {
        file: 'src/islands/shell.ts',
        find: "  try {\n    if (theme === 'system') localStorage.removeItem(THEME);\n    else localStorage.setItem(THEME, theme);\n  } catch {\n    // See `stored`.\n  }",
        put: "  if (theme === 'system') localStorage.removeItem(THEME);\n  else localStorage.setItem(THEME, theme);",
      },
    ],
    fault: '@F01',
  },
  {
    what: 'a copy that is brought back takes the place of what was there',
    changes: [
      {
        file: 'src/progress/holdings.ts',
        find: '  await log.inside.add(readable, fresh);\n',
        put: '  await eraseAll(log);\n  await log.inside.add(readable, fresh);\n',
      },
    ],
    fault: '@F18',
  },
];
