// A sentence with something other than text in one of its holes.
import type { ComponentChildren } from 'preact';

interface InSentenceProps {
  sentence: string;
  hole: string;
  children: ComponentChildren;
}

export function InSentence({ sentence, hole, children }: InSentenceProps) {
  const [before, after] = sentence.split(`{${hole}}`);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
