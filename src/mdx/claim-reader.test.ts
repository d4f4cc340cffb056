// The page of claims: what every claim of the course must have. Hard for each claim whose lesson stands; what is
// still to be written is not blamed, so that this test is complete by itself when the last lesson is there.
import { describe, expect, it } from 'vitest';
import { claimRows } from '../course/claim-rows.ts';
import { claims } from '../course/claims.ts';
import { contradictionsOf } from '../course/contradictions.ts';
import { files } from '../course/files.ts';
import { lessonIds } from '../course/lessons.ts';
import { outline } from '../course/outline.ts';
import { locales } from '../i18n/locales.ts';
import { labIds, loadLab } from '../islands/labs.ts';

const labs = await Promise.all(labIds.map(loadLab));
const isWhole = outline.every((lesson) => lessonIds(files).includes(lesson));

describe.each(locales)('the claims in $tag', ({ tag }) => {
  const rows = claimRows(files, tag, labs);
  const taught = rows.filter(({ texts }) => texts.length > 0);
  const idsOf = (some: typeof rows) => some.map(({ claim }) => claim.id);

  it('are all there, each with a verdict, a position and a lab, in the words of this language', () => {
    expect(idsOf(rows)).toEqual(claims);
    const lacking = rows.filter(
      ({ claim }) =>
        claim.verdict.length === 0 ||
        claim.position === null ||
        claim.lab === null ||
        claim.writtenIn !== tag,
    );
    expect(idsOf(lacking)).toEqual([]);
  });

  it('are taught by a lesson in this language, as soon as the course is whole', () => {
    expect(isWhole ? idsOf(rows.filter((row) => !taught.includes(row))) : []).toEqual([]);
    const untranslated = taught.filter(({ texts }) => texts.some(({ lesson }) => lesson.writtenIn !== tag));
    expect(idsOf(untranslated)).toEqual([]);
  });

  it('are each decided by a lab that stands in a lesson, says so itself, and has its words in this language', () => {
    const undecided = taught.filter(
      ({ claim, lab }) =>
        lab === null ||
        lab.writtenIn !== tag ||
        !labs.some(({ id, claims: shown }) => id === lab.id && shown.includes(claim.id)),
    );
    expect(undecided.map(({ claim }) => `${claim.id}: ${claim.lab}`)).toEqual([]);
  });

  it('are each asked by at least two questions, and lead to the passage that answers them', () => {
    const times = (row: (typeof rows)[number]) => row.asked.reduce((sum, place) => sum + place.times, 0);
    expect(idsOf(taught.filter((row) => times(row) < 2))).toEqual([]);
    const lost = taught.filter(({ texts }) => texts.every(({ passages }) => passages.length === 0));
    expect(idsOf(lost)).toEqual([]);
  });

  it('stand against each other in five places, each of which a verdict tells', () => {
    const pairs = contradictionsOf(files, tag);
    expect(pairs).toHaveLength(5);
    expect(pairs.filter(({ writtenIn }) => writtenIn !== tag)).toEqual([]);
    const contradicted = rows.filter(({ claim }) => claim.verdict.includes('contradicted'));
    const inPairs = pairs.flatMap(({ between }) => between);
    expect(idsOf(contradicted).filter((id) => !inPairs.includes(id))).toEqual([]);
    const unmarked = pairs.filter(({ between }) => !between.some((id) => idsOf(contradicted).includes(id)));
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });
});
