import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { heightOf } from './embed-contract.ts';
import { copyField } from './LabShare.tsx';
import { type EmbedTheme, embedAddress, FIRST_HEIGHT, SANDBOX, type Standing, snippet } from './share.ts';
import type { ShareWords } from './share-words.ts';

export interface EmbedDialogProps {
  /** Title of the lab. */
  title: string;
  share: ShareWords;
  standing: Standing;
  onClose: () => void;
}

const THEMES: readonly EmbedTheme[] = ['system', 'light', 'dark'];

/** The HTML that puts the lab on another page, and the lab as it will stand there. */
export function EmbedDialog({ title, share, standing, onClose }: EmbedDialogProps) {
  const { words, languages } = share;
  const say = (key: string) => words[key] ?? key;
  const [theme, setTheme] = useState<EmbedTheme>('system');
  const [tag, setTag] = useState(document.documentElement.lang);
  const [said, setSaid] = useState('');
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const dialog = useRef<HTMLDialogElement>(null);
  const code = useRef<HTMLTextAreaElement>(null);
  const preview = useRef<HTMLIFrameElement>(null);
  const language = languages.find((row) => row.tag === tag) ?? languages[0];
  const address = embedAddress(language?.embeds ?? '', standing, theme);

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const hear = ({ data, source }: MessageEvent<unknown>) => {
      if (source !== preview.current?.contentWindow) return;
      const h = heightOf(data);
      if (h !== null) setHeight(h);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);

  return (
    <dialog ref={dialog} class="embed-dialog" aria-labelledby="embed-title" onClose={onClose}>
      <h2 id="embed-title">{say('embed.title')}</h2>
      <p>{say('embed.how')}</p>
      <div class="embed-choices">
        <label>
          <span>{say('embed.theme')}</span>
          <select
            value={theme}
            onChange={(event) =>
              setTheme(THEMES.find((one) => one === event.currentTarget.value) ?? 'system')
            }
          >
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {say(`embed.theme.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('embed.language')}</span>
          <select value={tag} onChange={(event) => setTag(event.currentTarget.value)}>
            {languages.map((row) => (
              <option key={row.tag} value={row.tag} lang={row.tag}>
                {row.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label for="embed-code">{say('embed.code')}</label>
      <textarea
        id="embed-code"
        ref={code}
        rows={6}
        readOnly
        spellcheck={false}
        dir="ltr"
        value={snippet(address, title)}
      />
      <div class="lab-buttons">
        <Button
          kind="primary"
          onClick={() => copyField(code.current, (done) => setSaid(say(done ? 'copied' : 'notCopied')))}
        >
          {say('embed.copy')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{say('embed.close')}</Button>
      </div>
      <p role="status">{said}</p>
      <p class="embed-private">{say('embed.private')}</p>
      <h3>{say('embed.preview')}</h3>
      <iframe ref={preview} key={address} src={address} title={title} height={height} sandbox={SANDBOX} />
    </dialog>
  );
}
