import { useState } from 'preact/hooks';
import { LabChart } from './LabChart.tsx';
import type { LabPart } from './lab-part.ts';

type Drawers = typeof import('./lab-drawers.ts');

/** On the server the drawers are filled, so that they can be read without JavaScript; in the browser they wait. */
const served: Drawers | null = import.meta.env.SSR ? await import('./lab-drawers.ts') : null;

/** The same run as a chart, as tables, as text; and what the model leaves out. */
export function LabDetails(part: LabPart) {
  const { lab, tongue } = part;
  return (
    <div class="lab-details">
      <LabChart {...part} />
      {lab.compare && <Drawer {...part} title={tongue.say('compare')} content="LabComparison" />}
      <Drawer {...part} title={tongue.say('table')} content="LabTables" />
      <Drawer {...part} title={tongue.say('log')} content="LabLog" />
      <details class="leaves-out">
        <summary>{tongue.say('leaves-out')}</summary>
        <ul>
          {tongue.words.leavesOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface DrawerProps extends LabPart {
  title: string;
  content: keyof Drawers;
}

/** Keeps what the server put in until it is opened for the first time; works only while it is open. */
function Drawer({ title, content, ...part }: DrawerProps) {
  const [drawers, setDrawers] = useState(served);
  const [isOpen, setOpen] = useState(import.meta.env.SSR);
  const [failed, setFailed] = useState(false);
  const onToggle = (open: boolean) => {
    setOpen(open);
    setFailed(false);
    if (open && !drawers) import('./lab-drawers.ts').then(setDrawers, () => setFailed(true));
  };
  const Content = drawers?.[content];
  return (
    <details onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{title}</summary>
      {Content ? (
        <div class="drawer" key="live">
          {isOpen && <Content {...part} />}
        </div>
      ) : (
        // Hydration leaves what the server put in as it is; nothing is ever written here.
        <div class="drawer" key="served" dangerouslySetInnerHTML={{ __html: '' }} />
      )}
      {failed && <p role="alert">{part.tongue.say('drawer.failed')}</p>}
    </details>
  );
}
