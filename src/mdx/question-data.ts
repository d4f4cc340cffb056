// What a question's island is given besides the question itself, made when the site is built.
import { drawingWords } from '../course/drawings.ts';
import { labWords } from '../course/labs.ts';
import type { Files } from '../course/places.ts';
import type { Askable } from '../course/questions.ts';
import type { LocaleTag } from '../i18n/locales.ts';
import { section } from '../i18n/translate.ts';
import { drawing } from '../islands/drawings.ts';
import type { QuestionEquipment } from '../islands/question-words.ts';
import { layPlacement } from '../stage/placement-layout.ts';

/** The words of its type, the drawing or the lab that it is about. `writtenIn`: the language of the question. */
export function equipmentOf(
  files: Files,
  locale: LocaleTag,
  { question, writtenIn }: Pick<Askable, 'question' | 'writtenIn'>,
): QuestionEquipment {
  const own = section(locale, `question.${question.type}.`);
  if (question.type === 'hotspot') {
    const { finding, names = {} } = drawingWords(files, writtenIn, question.drawing);
    return { own, picture: { ...layPlacement({ ...drawing(question.drawing), names }), finding } };
  }
  if (question.type !== 'predict' && question.type !== 'build') return { own };
  const { title } = labWords(files, locale, question.lab).words;
  return { own, lab: { href: `#lab-${question.lab}`, text: title } };
}
