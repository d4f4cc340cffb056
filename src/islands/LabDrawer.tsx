// A part that is folded away: it keeps what the server put in until it is opened for the first time, its code is
// loaded then, and it works only while it is open.
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LabPart } from './lab-part.ts';

interface LabDrawerProps<P> {
  title: string;
  load: () => Promise<{ View: ComponentType<P> }>;
  /** On the server: the content itself. */
  served: ComponentType<P> | null;
  /** For drawers that are printed even when they are closed: how far the lab is from what the server drew. */
  paper?: Paper;
}

/** `changing`: a run goes on, and its numbers are not worth loading yet. */
export type Paper = 'as-served' | 'changing' | 'changed';

export function LabDrawer<P extends LabPart>({ title, load, served, paper, ...rest }: P & LabDrawerProps<P>) {
  // What is left of the properties is what the content asks for.
  const part = rest as unknown as P;
  const [{ View }, setContent] = useState({ View: served });
  const [isOpen, setOpen] = useState(import.meta.env.SSR);
  const [failed, setFailed] = useState(false);
  const bring = (fail: () => void) => {
    if (!View) load().then(setContent, fail);
  };
  const onToggle = (open: boolean) => {
    setOpen(open);
    setFailed(false);
    if (open) bring(() => setFailed(true));
  };
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (paper === 'changed') bring(() => undefined);
  }, [paper]);
  useEffect(() => {
    if (!paper) return;
    const show = () => setOpen(true);
    const hide = () => setOpen(details.current?.open ?? false);
    addEventListener('beforeprint', show);
    addEventListener('afterprint', hide);
    return () => {
      removeEventListener('beforeprint', show);
      removeEventListener('afterprint', hide);
    };
  }, []);
  // What the server put in and the reader has left behind is not printed: it would contradict the picture.
  const isStale = !View && paper !== 'as-served';
  return (
    <details
      ref={details}
      class={paper && (isStale ? 'on-paper stale' : 'on-paper')}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {View ? (
        <div class="drawer" key="live">
          {isOpen && <View {...part} />}
        </div>
      ) : (
        // Hydration leaves what the server put in as it is; nothing is ever written here.
        <div class="drawer" key="served" dangerouslySetInnerHTML={{ __html: '' }} />
      )}
      {failed && <p role="alert">{part.tongue.say('drawer.failed')}</p>}
    </details>
  );
}
