import { useRef, useState } from 'react';
import type { Mapping } from '../../formats/intake/mapping.ts';
import type { Progress } from '../../formats/intake/tablefile.ts';
import type { Bundled } from '../bundled.ts';
import { loadOwn } from '../shelf/own.ts';
import { prepared } from '../shelf/prepared.ts';
import { faultOf } from '../work/job.ts';
import type { Given } from './given.ts';
import { MOST_MEGABYTES, type OwnFile, filesIn } from './files.ts';
import { shelved } from './keeping.ts';
import { knownMapping, keepMapping } from './known.ts';
import type { Written } from './looks.ts';
import { type Imported, look, take } from './reading.ts';
import type { Step, Trouble } from './step.ts';

const ENTRANCE: Step = { is: 'entrance', fault: null };

/** The steps from files to a data set on the page. What is shown stays until the last of them. */
export function useSteps(onData: (bundled: Bundled) => void) {
  const [step, setStep] = useState<Step>(ENTRANCE);
  const files = useRef<readonly OwnFile[]>([]);
  const table = useRef<Step | null>(null);
  const control = useRef(new AbortController());
  const rounds = useRef(0);

  /** Does some work, told meanwhile; what is cancelled comes to nothing. */
  const work = async (
    name: 'sniffing' | 'reading' | 'opening',
    task: (signal: AbortSignal, tell: (progress: Progress) => void) => Promise<Step | null>,
  ): Promise<void> => {
    control.current.abort();
    control.current = new AbortController();
    const { signal } = control.current;
    const show = (step: Step) => {
      if (!signal.aborted) setStep(step);
    };
    const begun = performance.now();
    show({ is: 'waiting', work: name, progress: null, since: 0 });
    try {
      const next = await task(signal, (progress) =>
        show({ is: 'waiting', work: name, progress, since: performance.now() - begun }),
      );
      if (next) show(next);
    } catch (error) {
      show({ is: 'entrance', fault: troubleOf(error) });
    }
  };

  const looked = async (written: Written, signal: AbortSignal): Promise<Step | 'whole'> => {
    const found = await look(files.current, written, signal);
    if (found.is === 'whole') return 'whole';
    const known = await knownMapping(found.grid.columns);
    const mapping = {
      ...(known ?? found.mapping),
      encoding: written.encoding ?? known?.encoding ?? null,
      delimiter: written.delimiter ?? known?.delimiter ?? null,
    };
    rounds.current += 1;
    const from = known ? 'known' : found.from;
    const { columns } = found.grid;
    return {
      is: 'table',
      round: rounds.current,
      looked: { ...found, columns, mapping, from, reasons: known ? [] : found.reasons },
    };
  };

  const taken = async (
    mapping: Mapping | null,
    signal: AbortSignal,
    tell: (progress: Progress) => void,
  ): Promise<Step | null> => {
    const imported = await take(files.current, mapping, tell, signal);
    const [first] = files.current;
    const isSound = imported.dataset && imported.groups.length === 0;
    if (!isSound) return { is: 'report', imported, file: first?.name ?? '' };
    await shown(imported, signal);
    return null;
  };

  const shown = async (imported: Imported, signal: AbortSignal): Promise<void> => {
    if (!imported.dataset || !imported.zip) return;
    await prepared(imported.dataset, signal);
    const { name, dataset, told } = await shelved(imported.dataset, imported.zip);
    if (signal.aborted) return;
    onData({ name, dataset, problems: [], instead: null, told });
  };

  const read = (given: readonly OwnFile[]) =>
    work('sniffing', async (signal, tell) => {
      files.current = given;
      if (given.length === 0)
        return { is: 'entrance', fault: { id: 'own.nothing', values: {}, detail: '' } };
      const next = await looked({ encoding: null, delimiter: null }, signal);
      if (next !== 'whole') return (table.current = next);
      table.current = null;
      return taken(null, signal, tell);
    });

  return {
    step,
    read: (given: readonly OwnFile[]) => void read(given),
    give: (given: readonly Given[]) =>
      void filesIn(given).then(read, (error: unknown) =>
        setStep({ is: 'entrance', fault: unreadOf(error) }),
      ),
    /** The same table, written otherwise than was thought. */
    lookAgain: (written: Written) =>
      void work('sniffing', async (signal) => {
        const next = await looked(written, signal);
        if (next === 'whole') return ENTRANCE;
        return (table.current = stillAsked(next, table.current));
      }),
    take: (mapping: Mapping) =>
      void work('reading', async (signal, tell) => {
        if (table.current?.is === 'table') {
          const { looked } = table.current;
          await keepMapping(looked.columns, mapping);
          // Whoever comes back finds what was chosen.
          rounds.current += 1;
          table.current = {
            is: 'table',
            round: rounds.current,
            looked: { ...looked, mapping, from: 'known' },
          };
        }
        return taken(mapping, signal, tell);
      }),
    open: (name: string) =>
      void work('opening', async (signal) => {
        const loaded = await loadOwn(name, () => {}, signal);
        if (!signal.aborted) onData({ ...loaded, name, instead: null, told: null });
        return null;
      }),
    show: (imported: Imported) =>
      work('opening', async (signal) => {
        await shown(imported, signal);
        return null;
      }),
    cancel: () => {
      control.current.abort();
      setStep(table.current ?? ENTRANCE);
    },
    back: () => setStep(table.current ?? ENTRANCE),
    restart: () => {
      table.current = null;
      setStep(ENTRANCE);
    },
  };
}

/** A table looked at again: the letters that were asked for can be chosen once more. */
function stillAsked(next: Step, before: Step | null): Step {
  if (next.is !== 'table' || before?.is !== 'table') return next;
  const { encoding, others } = before.looked;
  const likely = others.length === 0 ? [] : [encoding, ...others];
  const left = likely.filter((one) => one !== next.looked.encoding);
  return { ...next, looked: { ...next.looked, others: left } };
}

/** Why files could not even be looked at. */
function unreadOf(error: unknown): Trouble {
  const { code, detail } = faultOf(error);
  if (code !== 'large') return { id: 'own.unread', values: {}, detail: '' };
  const size = Math.round(Number(detail) / 1_000_000);
  return { id: 'own.large', values: { size, limit: MOST_MEGABYTES }, detail: '' };
}

/** What an error means to a reader. */
function troubleOf(error: unknown): Trouble {
  const { code, detail } = faultOf(error);
  if (code === 'not-kept') return { id: 'own.shelf.gone', values: {}, detail: '' };
  if (code === 'unusable') return { id: 'own.shelf.damaged', values: {}, detail: '' };
  return { id: 'own.failed', values: {}, detail: detail || code };
}
