import type { Dataset, Language } from '../graph/dataset.ts';
import type { Lens } from '../graph/lens.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { periodWords } from './dates.ts';
import { capitalised, commaList, isolated, sayIn } from './messages.ts';
import { sourceName } from './names.ts';

/** A lens as a label: "According to 003 (title)". A source that the data set lacks is named by its id. */
export function lensWords(lens: Lens, dataset: Dataset, language: Language): string {
  if (lens.kind === 'record') return capitalised(lensPhrase(lens, language));
  const source = dataset.sources.find(({ id }) => id === lens.source);
  const name = source ? sourceName(source, language) : isolated(lens.source, language);
  return capitalised(said(lens.kind, name, language));
}

/** A lens within a sentence, its source by id: "according to 003". */
function lensPhrase(lens: Lens, language: Language): string {
  return lens.kind === 'record'
    ? sayIn(language)('lens.record')
    : said(lens.kind, isolated(lens.source, language), language);
}

/** One side of a comparison of accounts: "according to 003", or "27 July 2021, according to 003". */
export function sideWords({ period, view }: Snapshot, language: Language, dated: boolean): string {
  const lens = lensPhrase(view.lens, language);
  return dated ? commaList([periodWords(period, language), lens], language) : lens;
}

/** Whether a source speaks of a tie: "not mentioned by 004", which is no agreement. */
export function mentionWords(mentioned: boolean, source: string, language: Language): string {
  const id = mentioned ? 'mentioned.yes' : 'mentioned.no';
  return sayIn(language)(id, { source: isolated(source, language) });
}

function said(kind: 'according' | 'only', source: string, language: Language): string {
  return sayIn(language)(kind === 'only' ? 'lens.only' : 'lens.according', { source });
}
