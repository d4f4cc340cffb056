// English says “1 service” and “2 services”, and the numbers in a lab's sentences move with its settings: a sentence
// names what it counts before the number (“Services: 1”), so that it is right for each.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { fill } from '../i18n/message.ts';
import { type ComputedLab, type Control, type Settings, startSettings } from '../labs/define-lab.ts';
import { labIds, loadLab } from '../labs/registry.ts';
import { labTongue } from './lab-tongue.ts';
import type { LabWords } from './lab-words.ts';
import { findingOf, metricHoles } from './picture-words.ts';

const read = (path: string) => readFileSync(`${import.meta.dirname}/../../${path}`, 'utf8');
const labs = (await Promise.all(labIds.map(loadLab))).filter((lab) => lab.kind === 'computed');

/** “1 things”, “1 are”, “1 of five stand”. Units are written alike for every number, and “1 has” is right. */
const WRONG =
  /(?<![\d.,])1 (?:(?!(?:has|was|is|does|works|stands|times|ms|days)\b)[a-z]+s|(?:of \w+ )?(?:\w+ )?(?:are|were|have|stand|hold|work|stop))\b/;
const units = Object.fromEntries(
  Object.entries(JSON.parse(read('src/i18n/en.json'))).flatMap(([key, word]) =>
    key.startsWith('unit.') ? [[key.slice('unit.'.length), String(word)]] : [],
  ),
);

/** Values at which a count is likely to be one. */
function ends(control: Control): readonly (number | string | boolean)[] {
  if (control.type === 'range') return [control.min, control.min + control.step, control.max];
  if (control.type === 'choice') return control.options;
  if (control.type === 'switch') return [true, false];
  const start = control.start.split('.');
  const { places } = control;
  const oneMoved = start.flatMap((_, item) =>
    places.map((place) => start.map((from, at) => (at === item ? place : from)).join('.')),
  );
  return [...places.map((place) => start.map(() => place).join('.')), ...oneMoved];
}

/** The starting settings with each two of them moved. */
function settingsOf({ controls }: ComputedLab): Settings[] {
  const all = Object.entries(controls);
  return all.flatMap(([first, one], place) =>
    ends(one).flatMap((a) =>
      all.slice(place).flatMap(([second, other]) =>
        (second === first ? [a] : ends(other)).map((b) => ({
          ...startSettings(controls),
          [first]: a,
          [second]: b,
        })),
      ),
    ),
  );
}

it.each(labs.map((lab) => [lab.id, lab] as const))('%s never speaks of one as of several', (id, lab) => {
  const words: LabWords = parse(read(`content/en/labs/${id}.yml`));
  const tongue = labTongue({ words, ui: {}, units, format: 'en', timeUnit: null, home: undefined });
  const wrong = settingsOf(lab).flatMap((settings) => {
    const { metrics } = lab.compute(settings);
    const holes = metricHoles(lab, tongue, metrics);
    return [
      findingOf(lab, tongue, settings, metrics),
      fill(words.explanation[lab.prediction.outcome(metrics, settings)] ?? '', holes),
      ...Object.values(words.observation.feedback).map((text) => fill(text, holes)),
    ].filter((sentence) => WRONG.test(sentence));
  });
  expect([...new Set(wrong)]).toEqual([]);
});
