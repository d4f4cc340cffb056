// A guess before reading, as it is served. It needs no more than a few lines to come to life (guess-mount.ts):
// it stands near the top of a lesson, where every byte delays the page.
import { fill } from '../i18n/message.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceList } from '../ui/ChoiceList.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { exampleNumber } from './question-view.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';

const nothing = () => undefined;

export function Guess({ question, answeredIn, words, units, format }: QuestionData & QuestionFrame) {
  const { id } = question;
  return (
    <div class="question guess">
      <fieldset aria-describedby={`${id}-how`}>
        <legend>{question.stem}</legend>
        <p class="question-how" id={`${id}-how`}>
          {words.guess}
        </p>
        {question.type === 'numeric' ? (
          <NumberField
            id={`${id}-number`}
            label={words.number}
            form={fill(words['number.form'], { example: exampleNumber(format) })}
            value=""
            units={question.units.map((unit) => ({ id: unit, label: units[unit] ?? unit }))}
            unit={null}
            unitLabel={words.unit}
            unitChoose={words['unit.choose']}
            isLocked={false}
            isInvalid={false}
            onChange={nothing}
            onEnter={nothing}
          />
        ) : question.type !== 'single' && question.type !== 'multi' ? null : (
          <ChoiceList
            name={id}
            type={question.type === 'multi' ? 'checkbox' : 'radio'}
            options={question.options}
            chosen={[]}
            isLocked={false}
            onChange={nothing}
          />
        )}
      </fieldset>
      <div class="question-foot">
        <Button kind="primary" data-keep onClick={nothing}>
          {words.keep}
        </Button>
      </div>
      <div id={`${id}-outcome`}>
        <div class="guess-status" role="status" data-status />
        {answeredIn && <Kept sentence={words.kept} {...answeredIn} />}
      </div>
    </div>
  );
}

interface KeptProps {
  sentence: string;
  href: string;
  text: string;
}

/** Hidden until a guess is kept. The place in the sentence is a link, so the sentence is parted there. */
function Kept({ sentence, href, text }: KeptProps) {
  const [before, after] = sentence.split('{place}');
  return (
    <p class="guess-kept" data-kept hidden>
      {before}
      <a href={href}>{text}</a>
      {after}
    </p>
  );
}
