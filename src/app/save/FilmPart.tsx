import { useEffect, useMemo, useRef, useState } from 'react';
import type { Network } from '../../graph/network.ts';
import { type Choice, dataStem } from '../../scene/choice.ts';
import { PACES, type Pace, filmDays, stepOn } from '../../scene/film.ts';
import { PAGE } from '../../scene/page.ts';
import { type Day, formatDay } from '../../time/day.ts';
import { readDay } from '../../time/edtf.ts';
import { dayPeriod } from '../../time/spell.ts';
import { periodWords } from '../../words/dates.ts';
import { sayIn } from '../../words/messages.ts';
import { Chooser, Line } from './Chooser.tsx';
import { Preview } from './Preview.tsx';
import { SavingStatus } from './SavingStatus.tsx';
import { type PictureOptions, inputOf, savedPicture } from './picture.ts';
import { type Saving, handed, sizeAt } from './saving.ts';
import { typefacesFor } from './typefaces.ts';
import { useTypefaces } from './useTypefaces.ts';

const KINDS = ['html', 'gif'] as const;
type Kind = (typeof KINDS)[number];

/** A film is of the network, whatever a picture was last made of, and has a ground: its steps lie one over the other. */
const filmOptions = (options: PictureOptions): PictureOptions => ({
  ...options,
  of: 'shown',
  ground: options.ground === 'transparent' ? 'paper' : options.ground,
});

/** A typed number within limits; `plain` for what is none. */
function within(text: string, least: number, most: number, plain: number): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? plain : Math.min(most, Math.max(least, number));
}

/** A film of one picture over a span: its steps, how each will look, and saving it with progress. */
export function FilmPart(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly options: PictureOptions;
}) {
  const { network, choice } = props;
  const options = useMemo(() => filmOptions(props.options), [props.options]);
  const { language } = choice;
  const say = sayIn(language);
  const [first, setFirst] = useState(formatDay(Math.min(choice.at, choice.vs)));
  const [last, setLast] = useState(formatDay(Math.max(choice.at, choice.vs)));
  const [pace, setPace] = useState<Pace>('change');
  const [kind, setKind] = useState<Kind>('html');
  const [seconds, setSeconds] = useState('1');
  const [width, setWidth] = useState('960');
  const [at, setAt] = useState(0);
  const [progress, setProgress] = useState<string | null>(null);
  const [saving, setSaving] = useState<Saving | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const [from, until] = [readDay(first), readDay(last)];
  const { days, all } = useMemo(
    () =>
      from === null || until === null
        ? { days: [], all: 0 }
        : filmDays(network, choice, { first: from, last: until, pace }),
    [network, choice, from, until, pace],
  );
  const day = days[Math.min(at, days.length - 1)] ?? choice.at;
  const picture = useMemo(
    () => savedPicture(network, { ...choice, view: 'one', at: day }, options),
    [network, choice, day, options],
  );
  const typefaces = useTypefaces(picture.svg);
  const wait = within(seconds, 0.05, 60, 1);
  const size = sizeAt(PAGE[options.page], Math.round(within(width, 100, 4000, 960)));
  const words = (day: Day) => periodWords(dayPeriod(day), language);

  const save = async () => {
    if (days.length === 0 || progress !== null) return;
    const stop = new AbortController();
    stopping.current = stop;
    setSaving(null);
    const input = inputOf(network, choice, options);
    const told = (step: number) =>
      setProgress(say('save.film.working', { step, count: days.length }));
    try {
      const blob = kind === 'html' ? await page(stop.signal) : await gif(stop.signal);
      const name = `${dataStem(choice.data)}_film_${formatDay(days[0]!)}_${formatDay(days.at(-1)!)}.${kind}`;
      if (blob === 'large') return;
      setSaving(blob ? handed(blob, name) : { is: 'stopped' });
    } catch (error) {
      setSaving({ is: 'failed', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      stopping.current = null;
      setProgress(null);
    }

    async function page(signal: AbortSignal): Promise<Blob | null> {
      const { filmPage } = await import('../../picture/filmpage.ts');
      const steps = [];
      for (const [at, day] of days.entries()) {
        told(at + 1);
        // Lets the page show how far it is, and hear of a press on Stop.
        await new Promise((go) => setTimeout(go));
        if (signal.aborted) return null;
        steps.push(stepOn(input, day));
      }
      const faces = await typefacesFor(picture.svg).catch(() => '');
      return new Blob([filmPage(steps, wait, language, faces)], { type: 'text/html' });
    }

    async function gif(signal: AbortSignal): Promise<Blob | 'large' | null> {
      const { fitsMemory, gifOf } = await import('./film.ts');
      if (!fitsMemory(days.length, size)) {
        setSaving({
          is: 'failed',
          detail: say('save.film.large', { count: days.length, ...size }),
        });
        return 'large';
      }
      const steps = days.map((day) => () => stepOn(input, day));
      return gifOf(steps, size, wait, told, signal);
    }
  };

  return (
    <>
      <div>
        <Preview pages={[picture]} typefaces={typefaces} language={language} />
        {days.length > 1 && (
          <input
            type="range"
            min={0}
            max={days.length - 1}
            value={Math.min(at, days.length - 1)}
            aria-label={say('film.date')}
            aria-valuetext={words(day)}
            onChange={({ target }) => setAt(Number(target.value))}
          />
        )}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Line name={say('save.film.from')} value={first} onType={setFirst} />
        <Line name={say('save.film.to')} value={last} onType={setLast} />
        <Chooser
          name={say('save.film.by')}
          value={pace}
          names={PACES}
          nameOf={(pace) => say(`save.film.${pace}`)}
          onChoose={setPace}
        />
        <Chooser
          name={say('save.format')}
          value={kind}
          names={KINDS}
          nameOf={(kind) => say(`save.film.${kind}`)}
          onChoose={setKind}
        />
        <Line type="number" name={say('save.film.seconds')} value={seconds} onType={setSeconds} />
        {kind === 'gif' && (
          <>
            <Line type="number" name={say('save.width')} value={width} onType={setWidth} />
            <p className="save-note">{say('save.page.size', size)}</p>
          </>
        )}
        <p className="save-note">
          {days.length === 0
            ? say('save.film.dates')
            : say('save.film.frames', {
                count: days.length,
                first: words(days[0]!),
                last: words(days.at(-1)!),
              })}
        </p>
        {all > days.length && (
          <p className="save-note">{say('save.film.thinned', { all, count: days.length })}</p>
        )}
        {progress !== null && <p className="save-note">{progress}</p>}
        <div className="save-ends">
          <SavingStatus saving={saving} language={language} />
          {progress !== null && (
            <button type="button" onClick={() => stopping.current?.abort()}>
              {say('save.film.cancel')}
            </button>
          )}
          <button type="submit" className="first" aria-disabled={days.length === 0}>
            {say('save.do')}
          </button>
        </div>
      </form>
    </>
  );
}
