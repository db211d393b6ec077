import { useMemo, useState } from 'react';
import { labelIn } from '../../graph/dataset.ts';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { sayIn } from '../../words/messages.ts';
import { shelfId } from '../shelf/book.ts';
import { SavingStatus } from './SavingStatus.tsx';
import { TextToTake } from './TextToTake.tsx';
import { addressOf } from './picture.ts';
import type { Saving } from './saving.ts';

/** The link to what is shown, and what shows it within another page; each to be copied. */
export function SharePart(props: { readonly network: Network; readonly choice: Choice }) {
  const { network, choice } = props;
  const { language } = choice;
  const say = sayIn(language);
  const [saving, setSaving] = useState<Saving | null>(null);
  const texts = useMemo(() => {
    const [page] = window.location.href.split(/[?#]/) as [string];
    const link = (embed: boolean) => addressOf(network, { ...choice, embed }, page) ?? page;
    const title = labelIn(network.dataset.description.title, language) || 'Realign';
    const snippet = `<iframe src="${written(link(true))}" title="${written(title)}" width="960" height="640" style="border:0" sandbox="allow-scripts allow-popups"></iframe>`;
    return [
      { name: say('embed.link'), text: link(false) },
      { name: say('embed.snippet'), text: snippet },
    ];
  }, [network, choice, language, say]);
  if (shelfId(choice.data) !== null) return <p className="save-data">{say('embed.own')}</p>;
  return (
    <div className="save-data">
      {texts.map((one) => (
        <TextToTake key={one.name} {...one} language={language} onSaving={setSaving} />
      ))}
      <SavingStatus saving={saving} language={language} />
    </div>
  );
}

/** A text as it stands in an attribute of HTML. */
const written = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
