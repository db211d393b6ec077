import { type ReactNode, useState } from 'react';
import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { oneOf } from '../scene/choice.ts';
import { directionOf, isolated, sayIn } from '../words/messages.ts';
import type { Bundled, Loading } from './bundled.ts';
import { Explorer } from './Explorer.tsx';
import { reasonWords } from './notice.ts';
import { ownLanguage, useOwnTheme } from './reader.ts';
import { Safe } from './Safe.tsx';
import { useTheme } from './useDocument.ts';
import { type Stage, useLoading } from './useLoading.ts';
import { useLearned } from './useSpoken.ts';

/** The page: a data set is read, and then explored; if it cannot be read, that is said. */
export function App() {
  const [own] = useState(ownLanguage);
  const addressed = oneOf(LANGUAGES, new URLSearchParams(window.location.search).get('lang'));
  const known = useLearned(addressed ?? own);
  const language = known ?? 'en';
  const theme = useOwnTheme();
  const { name, stage, stop, again, show } = useLoading();
  return (
    <Safe language={language}>
      {stage.is === 'loaded' && known ? (
        // Another data set is explored from its own beginning.
        <Explorer
          key={keyOf(stage.bundled)}
          bundled={stage.bundled}
          language={own}
          theme={theme}
          onData={show}
        />
      ) : (
        <Door language={language}>
          {stage.is === 'loaded' || !known ? null : (
            <Waiting stage={stage} id={name} language={language} stop={stop} again={again} />
          )}
        </Door>
      )}
    </Safe>
  );
}

const keys = new WeakMap<Bundled, number>();
let made = 0;

/** A key for each data set that is shown. */
function keyOf(bundled: Bundled): number {
  const known = keys.get(bundled) ?? ++made;
  keys.set(bundled, known);
  return known;
}

/** The page while there is nothing to explore. */
function Door(props: { readonly language: Language; readonly children: ReactNode }) {
  const theme = useOwnTheme();
  useTheme(theme);
  return (
    <main className="door" lang={props.language} dir={directionOf(props.language)}>
      <h1>Realign</h1>
      {props.children}
    </main>
  );
}

function Waiting(props: {
  readonly stage: Exclude<Stage, { is: 'loaded' }>;
  readonly id: string;
  readonly language: Language;
  readonly stop: () => void;
  readonly again: () => void;
}) {
  const { stage, id, language, stop, again } = props;
  const say = sayIn(language);
  if (stage.is === 'loading')
    return (
      <>
        <p role="status">{loadingWords(stage.loading, language)}</p>
        <progress aria-label={say('page.loading')} {...progressOf(stage.loading)} />
        <button type="button" onClick={stop}>
          {say('page.loading.stop')}
        </button>
      </>
    );
  return (
    <>
      <p role="alert">
        {stage.is === 'stopped'
          ? say('page.loading.stopped')
          : say('page.load-fault', {
              data: isolated(id, language),
              reason: reasonWords(stage.fault, language),
            })}
      </p>
      <p className="door-ways">
        <button type="button" onClick={again}>
          {say('page.load-again')}
        </button>
        <a href={window.location.pathname}>{say('page.first-view')}</a>
      </p>
    </>
  );
}

function loadingWords(loading: Loading | null, language: Language): string {
  const say = sayIn(language);
  if (!loading) return say('page.loading');
  const bytes = loading.stage === 'fetching' ? Math.round(loading.bytes / 1000) : 0;
  return say(`page.loading.${loading.stage}`, { bytes });
}

/** How far the loading is, as a progress bar takes it; nothing where that is not known. */
function progressOf(loading: Loading | null): { value?: number; max?: number } {
  if (loading?.stage !== 'fetching' || loading.of === null) return {};
  return { value: loading.bytes, max: loading.of };
}
