import { useMemo, useState } from 'react';
import type { Network } from '../../graph/network.ts';
import type { Choice } from '../../scene/choice.ts';
import { shownIn } from '../../scene/figure.ts';
import { sourcesText } from '../../scene/sources.ts';
import { datesOf, subjectOf } from '../../scene/subject.ts';
import type { Day } from '../../time/day.ts';
import { type Cited, citationBibtex, citationRis, citationText } from '../../words/citing.ts';
import { sayIn } from '../../words/messages.ts';
import { SavingStatus } from './SavingStatus.tsx';
import { TextToTake } from './TextToTake.tsx';
import { type PictureOptions, addressOf, fileName, inputOf } from './picture.ts';
import type { Saving } from './saving.ts';

/** Days are counted from 1970-01-01. */
const DAY = 86_400_000;

/** The reader's own day, whatever it is in Greenwich. */
function today(): Day {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY);
}

/** The picture as a citation in three forms, and all of its sources; each to copy or to save. */
export function CitePart(props: {
  readonly network: Network;
  readonly choice: Choice;
  readonly options: PictureOptions;
}) {
  const { network, choice, options } = props;
  const { language } = choice;
  const say = sayIn(language);
  const [saving, setSaving] = useState<Saving | null>(null);
  const [accessed] = useState(today);
  const texts = useMemo(() => {
    const cited: Cited = {
      dataset: network.dataset,
      title: options.title.trim() || null,
      dates: datesOf(subjectOf(network, choice), language),
      address: addressOf(network, choice, options.base || window.location.href.split(/[?#]/)[0]!),
      accessed,
    };
    return [
      { name: say('save.cite.text'), text: citationText(cited, language), ending: 'txt' },
      { name: 'BibTeX', text: citationBibtex(cited, language), ending: 'bib' },
      { name: 'RIS', text: citationRis(cited, language), ending: 'ris' },
      {
        name: say('save.cite.sources'),
        text: sourcesText(network, shownIn(inputOf(network, choice, options))),
        ending: 'sources.txt',
      },
    ];
  }, [network, choice, options, language, say, accessed]);
  return (
    <div className="save-data">
      {texts.map(({ name, text, ending }) => (
        <TextToTake
          key={ending}
          {...{ name, text, language }}
          file={fileName(choice, ending)}
          onSaving={setSaving}
        />
      ))}
      <SavingStatus saving={saving} language={language} />
    </div>
  );
}
