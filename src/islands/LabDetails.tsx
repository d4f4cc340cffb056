import { LabDrawer, type Paper } from './LabDrawer.tsx';
import { LabEnd } from './LabEnd.tsx';
import type { RunPart } from './lab-part.ts';
import type { OwnParts } from './own-parts.ts';

type Drawers = typeof import('./lab-drawers.ts');

/** On the server the drawers are filled, so that they can be read without JavaScript; in the browser they wait. */
const served: Drawers | null = import.meta.env.SSR ? await import('./lab-drawers.ts') : null;
const load =
  <K extends keyof Drawers>(content: K) =>
  () =>
    import('./lab-drawers.ts').then((drawers) => ({ View: drawers[content] }));
const loaders = {
  comparison: load('LabComparison'),
  tables: load('LabTables'),
  log: load('LabLog'),
};

/** The same run as a chart, as tables, as text; and what the model leaves out. */
export function LabDetails({ own, ...part }: RunPart & { own: OwnParts }) {
  const { lab, tongue } = part;
  return (
    <div class="lab-details">
      {own.LabChart && <own.LabChart {...part} />}
      {lab.compare && (
        <LabDrawer
          {...part}
          title={tongue.say('compare')}
          load={loaders.comparison}
          served={served?.LabComparison ?? null}
        />
      )}
      <LabDrawer
        {...part}
        title={tongue.say('table')}
        paper={paperOf(part)}
        load={loaders.tables}
        served={served?.LabTables ?? null}
      />
      <LabDrawer {...part} title={tongue.say('log')} load={loaders.log} served={served?.LabLog ?? null} />
      <LabEnd {...part} />
    </div>
  );
}

function paperOf({ lab, state }: RunPart): Paper {
  if (state.playing) return 'changing';
  return state.version > 0 || state.time !== lab.clock.opening ? 'changed' : 'as-served';
}
