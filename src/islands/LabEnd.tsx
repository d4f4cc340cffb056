import { LabDrawer } from './LabDrawer.tsx';
import type { LabPart } from './lab-part.ts';

const load = () => import('./LabShare.tsx');
const served = import.meta.env.SSR ? (await import('./LabShare.tsx')).View : null;

/** What ends every lab: what the model leaves out, and how the lab is passed on. */
export function LabEnd({ lab, tongue, state, dispatch }: LabPart) {
  const part = { lab, tongue, state, dispatch };
  return (
    <>
      <details class="leaves-out">
        <summary>{tongue.say('leaves-out')}</summary>
        <ul>
          {tongue.words.leavesOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {tongue.home && <LabDrawer {...part} title={tongue.say('share')} load={load} served={served} />}
    </>
  );
}
