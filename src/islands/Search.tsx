// The search box: terms of the glossary at once, lessons as soon as the index answers.
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fill } from '../i18n/message.ts';
import type { SearchIndex } from './search-index.ts';
import { type FoundLesson, type Piece, termsFor } from './search-results.ts';
import type { SearchData } from './search-words.ts';
import { useSlash } from './use-slash.ts';

export interface SearchProps extends SearchData {
  /** The index, loaded at the first call; a call after a failure tries again. */
  load: () => Promise<SearchIndex>;
  close: () => void;
}

export function Search({ words, format, terms, load, close }: SearchProps) {
  const [query, setQuery] = useState('');
  const [isComposing, setComposing] = useState(false);
  const { lessons, state } = useLessons(isComposing ? null : query, load);
  const found = useMemo(() => termsFor(query, terms), [query, terms]);
  const total = found.length + lessons.length;
  const asked = query.trim();
  const count =
    new Intl.PluralRules(format).select(total) === 'one' ? words['count.one'] : words['count.other'];
  const said =
    asked === '' || state === 'busy'
      ? ''
      : total === 0
        ? fill(words.none, { query: asked })
        : fill(count, { count: new Intl.NumberFormat(format).format(total) });
  const go = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // While a Chinese word is being composed, Enter only ends it.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.currentTarget.closest('dialog')?.querySelector('a')?.click();
  };

  return (
    <div class="search-box">
      <h2 class="visually-hidden" id="search-title">
        {words.title}
      </h2>
      <search class="search-head">
        <label class="visually-hidden" for="search-field">
          {words.field}
        </label>
        <input
          id="search-field"
          type="search"
          placeholder={words.field}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-describedby="search-how"
          onInput={(event) => setQuery(event.currentTarget.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={go}
        />
        <button type="button" class="button quiet" onClick={close}>
          {words.close}
        </button>
      </search>
      <p class="search-said" role="status">
        {said}
      </p>
      {state === 'failed' && asked !== '' && (
        <p class="search-failed" role="alert">
          {words.failed}
        </p>
      )}
      <div class="search-results">
        {found.length > 0 && (
          <section aria-labelledby="search-terms">
            <h3 id="search-terms">{words.glossary}</h3>
            <ul>
              {found.map(({ term, says, lang, href }) => (
                <li key={href} lang={lang}>
                  <a href={href}>{term}</a>
                  <p>{says}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {lessons.length > 0 && (
          <section aria-labelledby="search-lessons">
            <h3 id="search-lessons">{words.lessons}</h3>
            <ol>
              {lessons.map((lesson) => (
                <Lesson key={lesson.href} {...lesson} />
              ))}
            </ol>
          </section>
        )}
      </div>
      <div class="search-foot">
        <p id="search-how">{words.how}</p>
        <Slash label={words.slash} />
      </div>
    </div>
  );
}

function Lesson({ href, title, excerpt, places }: FoundLesson) {
  return (
    <li>
      <a href={href}>{title}</a>
      <p>
        {excerpt.map(({ text, isHit }: Piece, index) => (isHit ? <mark key={index}>{text}</mark> : text))}
      </p>
      {places.length > 0 && (
        <ul>
          {places.map((place) => (
            <li key={place.href}>
              <a href={place.href}>{place.title}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Slash({ label }: { label: string }) {
  const [isOn, set] = useSlash();
  return (
    <label class="search-slash">
      <input type="checkbox" checked={isOn} onChange={(event) => set(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

/** The lessons for a query; null leaves those of the last one. What is late is dropped. */
function useLessons(query: string | null, load: () => Promise<SearchIndex>) {
  const [lessons, setLessons] = useState<FoundLesson[]>([]);
  const [state, setState] = useState<'busy' | 'done' | 'failed'>('done');
  useEffect(() => {
    if (query === null) return;
    let isLate = false;
    const show = (next: FoundLesson[], how: 'done' | 'failed') => {
      if (isLate) return;
      setLessons(next);
      setState(how);
    };
    if (query.trim() === '') {
      show([], 'done');
      // The first letter should not have to wait for it.
      load().catch(() => undefined);
      return;
    }
    setState('busy');
    load()
      .then((index) => index.find(query))
      .then(
        (next) => show(next, 'done'),
        () => show([], 'failed'),
      );
    return () => {
      isLate = true;
    };
  }, [query, load]);
  return { lessons, state };
}
