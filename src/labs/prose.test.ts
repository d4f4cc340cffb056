// What lessons say about quoted numbers in words: which of them is smaller. When a model changes so that a
// sentence no longer holds, this fails; the numbers themselves are written by the build.
import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

/** Each row: a lab, the sentence as the lesson has it in short, its facts from the smallest to the largest. */
const said: [string, string, string[]][] = [
  [
    'dispatcher',
    'with uneven work looking helps, two looks help nearly as much, and turns beat chance',
    ['leastBusyWait', 'bestOfTwoWait', 'roundRobinWait', 'randomWait'],
  ],
  [
    'dispatcher',
    'with equal work the rule that looks at nothing has won',
    ['equalRoundRobinWait', 'equalLeastBusyWait', 'equalRandomWait'],
  ],
  [
    'dispatcher',
    'with old figures the policy that knows more does worse than chance, and two draws do better',
    ['staleBestOfTwoWait', 'randomWait', 'staleLeastBusyWait'],
  ],
];

for (const [id, sentence, facts] of said) {
  test(`${id}: ${sentence}`, { timeout: 180_000 }, async () => {
    const lab = await loadLab(id);
    const values = facts.map((name) => factOf(lab, name).value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
  });
}
