import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LabPart } from './lab-part.ts';

interface LateProps<P> {
  load: () => Promise<{ View: ComponentType<P> }>;
}

/** A part of a lab whose code comes when it is first needed. If it cannot come, that is said. */
export function Late<P extends LabPart>({ load, ...rest }: P & LateProps<P>) {
  // What is left of the properties is what the part asks for.
  const part = rest as unknown as P;
  const [Part, setPart] = useState<{ View: ComponentType<P> } | 'failed' | null>(null);
  useEffect(() => {
    load().then(setPart, () => setPart('failed'));
  }, [load]);
  if (Part === null) return null;
  if (Part === 'failed') return <p role="alert">{part.tongue.say('drawer.failed')}</p>;
  return <Part.View {...part} />;
}
