import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../i18n/message.ts';
import { Button } from '../ui/Button.tsx';
import { copy } from './copy.ts';
import type { EmbedDialogProps } from './EmbedDialog.tsx';
import type { LabPart } from './lab-part.ts';
import { labAddress } from './share.ts';
import { loadShareWords, type ShareWords } from './share-words.ts';

/** The address of the lab as it stands, and the way to put it on another page. Without JavaScript: the lab alone. */
export function View({ lab, tongue, state }: LabPart) {
  const { home = '' } = tongue;
  const [share, setShare] = useState<ShareWords | 'failed' | null>(null);
  const [withMoment, setWithMoment] = useState(false);
  const [said, setSaid] = useState('');
  const [Dialog, setDialog] = useState<{ View: ComponentType<EmbedDialogProps> } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    loadShareWords(home).then(setShare, () => setShare('failed'));
  }, [home]);

  const alone = (
    <p>
      <a href={`${home}embed/${lab.id}/`}>{tongue.say('share.alone')}</a>
    </p>
  );
  if (share === 'failed') return <p role="alert">{tongue.say('drawer.failed')}</p>;
  if (share === null) return <div class="lab-share">{alone}</div>;

  const say = (key: string, holes = {}) => fill(share.words[key] ?? key, holes);
  const standing = {
    lab,
    settings: state.settings,
    seed: state.seed,
    at: withMoment ? state.time : null,
  };
  const address = labAddress(location.href, standing);
  const openDialog = () => {
    import('./EmbedDialog.tsx').then(
      ({ EmbedDialog }) => setDialog({ View: EmbedDialog }),
      () => setSaid(tongue.say('drawer.failed')),
    );
  };
  const id = `${lab.id}-address`;
  return (
    <div class="lab-share">
      <label for={id}>{say('address')}</label>
      <input id={id} ref={field} type="text" readOnly value={address} dir="ltr" />
      {'clock' in lab && (
        <label class="lab-share-moment">
          <input
            type="checkbox"
            checked={withMoment}
            onChange={(event) => setWithMoment(event.currentTarget.checked)}
          />
          {say('moment', { time: tongue.moment(state.time) })}
        </label>
      )}
      <div class="lab-buttons">
        <Button
          onClick={() => copyField(field.current, (done) => setSaid(say(done ? 'copied' : 'notCopied')))}
        >
          {say('copy')}
        </Button>
        <span ref={opener}>
          <Button onClick={openDialog}>{say('embed')}</Button>
        </span>
      </div>
      <p role="status">{said}</p>
      {alone}
      {Dialog && (
        <Dialog.View
          title={tongue.words.title}
          share={share}
          standing={standing}
          onClose={() => {
            setDialog(null);
            opener.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Copies what stands in a field, and tells whether it is on the clipboard or only selected. */
export async function copyField(
  field: HTMLInputElement | HTMLTextAreaElement | null,
  tell: (done: boolean) => void,
): Promise<void> {
  if (!field) return;
  tell(
    await copy(field.value, () => {
      field.focus();
      field.select();
    }),
  );
}
