import { useId, useState } from 'react';
import { writeAddress } from '../../scene/address.ts';
import { useReading } from './reading.ts';

/** The link to what is shown, and what shows it within another page; each to be copied. */
export function Share() {
  const { choice, first, say, network } = useReading();
  const heading = useId();
  const { language } = first;
  const base = { ...first, language: choice.language === language ? ('en' as const) : language };
  const link = (embed: boolean): string =>
    new URL(
      writeAddress({ ...choice, embed }, base) || window.location.pathname,
      window.location.href.split('?')[0],
    ).href;
  const title = network.dataset.description.title[choice.language] ?? 'Realign';
  const snippet = `<iframe src="${written(link(true))}" title="${written(title)}" width="960" height="640" style="border:0" sandbox="allow-scripts allow-popups"></iframe>`;
  return (
    <section className="share-fields" aria-labelledby={heading}>
      <h2 id={heading}>{say('embed.heading')}</h2>
      <Copied name={say('embed.link')} text={link(false)} />
      <Copied name={say('embed.snippet')} text={snippet} />
    </section>
  );
}

/** A text as it stands in an attribute of HTML. */
const written = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A text to be copied: by a button, or, where the browser does not let it, by hand. */
function Copied({ name, text }: { readonly name: string; readonly text: string }) {
  const { say } = useReading();
  const [outcome, setOutcome] = useState<'panel.copied' | 'embed.by-hand' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('panel.copied');
    } catch {
      setOutcome('embed.by-hand');
    }
  };
  return (
    <>
      <label>
        <span>{name}</span>
        <textarea readOnly dir="ltr" value={text} onFocus={({ target }) => target.select()} />
      </label>
      <p className="copy">
        <button type="button" onClick={() => void copy()}>
          {say('embed.copy', { name })}
        </button>
        <span aria-live="polite">{outcome === null ? null : say(outcome)}</span>
      </p>
    </>
  );
}
