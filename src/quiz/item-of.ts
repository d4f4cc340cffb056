// A question of a file with the words of its twin, where there is one.
import type { Answer, Item, Option } from './question.ts';
import type { EnglishItem, TwinItem } from './schema.ts';

export function itemOf(english: EnglishItem, twin: TwinItem | undefined): Item {
  const { id, rev, kind, claims, level, source, bank, answeredIn, confidence } = english;
  const base = {
    ...{ id, rev, kind, claims, level, source },
    ...(bank !== undefined && { bank }),
    ...(answeredIn !== undefined && { answeredIn }),
    ...(confidence && { confidence }),
    stem: twin?.stem ?? english.stem,
    hints: twin?.hints ?? english.hints,
  };
  switch (english.type) {
    case 'numeric': {
      const answers = english.answers.map(({ value, correct, ...rest }, place): Answer => {
        const { abs, rel, unit, misconception, feedback = '' } = rest;
        return {
          ...{ value, correct, feedback: twin?.answers?.[place]?.feedback ?? feedback },
          ...(abs !== undefined && { abs }),
          ...(rel !== undefined && { rel }),
          ...(unit !== undefined && { unit }),
          ...named(misconception),
        };
      });
      const otherwise = twin?.otherwise ?? english.otherwise ?? '';
      return { ...base, type: 'numeric', units: english.units, answers, otherwise };
    }
    case 'order':
      return {
        ...base,
        type: 'order',
        options: english.options.map((step, place) => ({
          id: step.id,
          ...words(step, twin?.options, place),
        })),
      };
    case 'match':
    case 'categorise':
      return {
        ...base,
        type: english.type,
        choices: twin?.choices ?? english.choices,
        rows: english.rows.map((row, place) => ({
          id: row.id,
          answer: row.answer,
          ...words(row, twin?.rows, place),
        })),
      };
    case 'cloze': {
      const blanks = english.blanks.map(
        ({ id: blank, choices, answer, accept, misconception, feedback }, place) => {
          const twinBlank = twin?.blanks?.[place];
          return {
            ...{ id: blank, choices: twinBlank?.choices ?? choices ?? null },
            accept: answer === undefined ? (twinBlank?.accept ?? accept ?? []) : [answer],
            feedback: twinBlank?.feedback ?? feedback,
            ...named(misconception),
          };
        },
      );
      return { ...base, type: 'cloze', text: twin?.text ?? english.text, blanks };
    }
    case 'predict': {
      const { lab, watch, settings } = english;
      const options = english.options.map((option, place) => ({
        id: option.id,
        ...(option.from !== undefined && { from: option.from }),
        ...(option.below !== undefined && { below: option.below }),
        ...words(option, twin?.options, place),
      }));
      return { ...base, type: 'predict', lab, watch, settings, options };
    }
    case 'build': {
      const { lab, challenge } = english;
      return { ...base, type: 'build', lab, challenge, feedback: twin?.feedback ?? english.feedback };
    }
    case 'recall': {
      const points = twin?.points ?? english.points;
      return { ...base, type: 'recall', points, feedback: twin?.feedback ?? english.feedback };
    }
    default: {
      const options = english.options.map(({ fixed, misconception, ...option }, place): Option => {
        const words = twin?.options?.[place];
        return {
          ...{ id: option.id, correct: option.correct },
          text: words?.text ?? option.text,
          feedback: words?.feedback ?? option.feedback ?? '',
          ...named(misconception),
          ...(fixed && { fixed: true }),
        };
      });
      if (english.type === 'hotspot') return { ...base, type: 'hotspot', drawing: english.drawing, options };
      return { ...base, type: english.type, options };
    }
  }
}

const named = (misconception: string | undefined) => (misconception === undefined ? {} : { misconception });

interface Worded {
  text: string;
  feedback: string;
  misconception?: string | undefined;
}
type Words = readonly { text: string; feedback?: string | undefined }[] | undefined;

/** What a part says, in the other language where that has it. */
const words = ({ text, feedback, misconception }: Worded, twins: Words, place: number) => ({
  text: twins?.[place]?.text ?? text,
  feedback: twins?.[place]?.feedback ?? feedback,
  ...named(misconception),
});
