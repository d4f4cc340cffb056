// A goal to be reached in a lab of this page. The lab judges; what it notes in the log is the answer.
import { useEffect } from 'preact/hooks';
import { InSentence } from './InSentence.tsx';
import type { FieldProps } from './question-field.ts';

export function QuestionTask({ question, own, lab, model, life, onCheck }: FieldProps) {
  const task = question.type === 'build' ? question : null;
  const isOpen = model.now.settled === null;
  useEffect(() => {
    if (!task || !life || !isOpen) return;
    const look = () => {
      const isMet = life.log
        .all()
        .some(
          (record) =>
            record.type === 'challenge' && record.lab === task.lab && record.challenge === task.challenge,
        );
      if (isMet) onCheck({ type: 'build', met: true });
    };
    look();
    return life.log.onChange(look);
    // `onCheck` is another function at each drawing and does the same.
  }, [task, life, isOpen]);
  return (
    <p class="question-how task-how">
      <InSentence sentence={own['how'] ?? ''} hole="lab">
        {lab && <a href={lab.href}>{lab.text}</a>}
      </InSentence>
    </p>
  );
}
