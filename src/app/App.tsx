import { useEffect, useState } from 'react';
import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { dataIn } from '../scene/address.ts';
import { oneOf } from '../scene/choice.ts';
import { directionOf, sayIn } from '../words/messages.ts';
import { Explorer } from './Explorer.tsx';
import { FIRST_DATASET, type Loaded, loadBundled } from './load.ts';

type Stage =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly reason: string }
  | { readonly is: 'loaded'; readonly loaded: Loaded };

/** The page: a data set is read, and then explored; if it cannot be read, that is said. */
export function App() {
  const [id] = useState(() => dataIn(window.location.search) ?? FIRST_DATASET);
  const stage = useStage(id);
  const language = languageWanted();
  const say = sayIn(language);
  if (stage.is === 'loaded') return <Explorer loaded={stage.loaded} language={language} />;
  return (
    <main className="notice" lang={language} dir={directionOf(language)}>
      <h1>Realign</h1>
      {stage.is === 'loading' ? (
        <p role="status">{say('page.loading')}</p>
      ) : (
        <p role="alert">{say('page.load-fault', { data: id, reason: stage.reason })}</p>
      )}
    </main>
  );
}

function useStage(id: string): Stage {
  const [stage, setStage] = useState<Stage>({ is: 'loading' });
  useEffect(() => {
    let wanted = true;
    loadWanted(id).then(
      (loaded) => wanted && setStage({ is: 'loaded', loaded }),
      (error: unknown) =>
        wanted &&
        setStage({ is: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return stage;
}

/** The data set asked for; where it cannot be read, the first one, and the page names the fault. */
async function loadWanted(id: string): Promise<Loaded> {
  try {
    return await loadBundled(id);
  } catch (error) {
    if (id === FIRST_DATASET) throw error;
    return loadBundled(FIRST_DATASET);
  }
}

/** The address's language, else the first of the browser's that there is, else English. */
function languageWanted(): Language {
  const addressed = oneOf(LANGUAGES, new URLSearchParams(window.location.search).get('lang'));
  const [own] = navigator.languages.flatMap((tag) => oneOf(LANGUAGES, tag.slice(0, 2)) ?? []);
  return addressed ?? own ?? 'en';
}
