import type { Computed, ComputedLab } from '../labs/define-lab.ts';
import { LabDrawer } from './LabDrawer.tsx';
import { LabEnd } from './LabEnd.tsx';
import type { LabPart } from './lab-part.ts';

interface ComputedDetailsProps extends LabPart {
  lab: ComputedLab;
  computed: Computed;
  isShown: boolean;
}

const loadTable = () => import('./PictureTable.tsx');
/** On the server the drawer is filled, so that it can be read without JavaScript; in the browser it waits. */
const served = import.meta.env.SSR ? (await import('./PictureTable.tsx')).View : null;

/** The same answer as a table; and what the model leaves out. */
export function ComputedDetails(part: ComputedDetailsProps) {
  const { tongue, state } = part;
  return (
    <div class="lab-details">
      <LabDrawer
        {...part}
        title={tongue.say('table')}
        load={loadTable}
        served={served}
        paper={state.version > 0 || part.isShown ? 'changed' : 'as-served'}
      />
      <LabEnd {...part} />
    </div>
  );
}
