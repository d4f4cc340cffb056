import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LabPart } from './lab-part.ts';

export interface LateProps extends LabPart {
  load: () => Promise<ComponentType<LabPart>>;
}

/** A part of a lab whose code comes when it is first needed. If it cannot come, that is said. */
export function Late({ load, ...part }: LateProps) {
  const [Part, setPart] = useState<{ View: ComponentType<LabPart> } | 'failed' | null>(null);
  useEffect(() => {
    load().then(
      (View) => setPart({ View }),
      () => setPart('failed'),
    );
  }, [load]);
  if (Part === null) return null;
  if (Part === 'failed') return <p role="alert">{part.tongue.say('drawer.failed')}</p>;
  return <Part.View {...part} />;
}
