import { diffCsv } from '../../formats/csv.ts';
import { membershipCsv } from '../../formats/membership.ts';
import { pairsCsv, pairsJson } from '../../formats/pairs.ts';
import { FORMAT_NAMES, type FormatName, formatNamed } from '../../formats/registry.ts';
import { diffOf } from '../../graph/diff.ts';
import type { Network } from '../../graph/network.ts';
import { pairDiffOf } from '../../graph/pairs.ts';
import { snapshotOf } from '../../graph/snapshot.ts';
import { type Choice, dataStem } from '../../scene/choice.ts';
import { viewThrough } from '../../scene/subject.ts';
import { type Day, formatDay } from '../../time/day.ts';
import { dayPeriod } from '../../time/spell.ts';
import { changeList, toldChanges } from '../../words/changelist.ts';
import { pairList, pairSentences } from '../../words/pairs.ts';

/** Of what time data are: all, a date, or what differs between the two. */
export const SCOPES = ['whole', 'at', 'vs', 'two'] as const;
export type Scope = (typeof SCOPES)[number];

export type DataKind = Exclude<FormatName, 'folder'> | 'members' | 'changes' | 'pairs';

/** What can be written of a time. */
export function kindsOf(scope: Scope): readonly DataKind[] {
  if (scope === 'two') return ['changes', 'pairs'];
  const names = FORMAT_NAMES.filter((name) => name !== 'folder');
  if (scope === 'whole') return names.filter((name) => formatNamed(name).whole);
  return [...names.filter((name) => formatNamed(name).moment), 'members'];
}

/** A file of data: its name says data, what it is and of when. */
export type DataFile = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly media: string;
};

/** Writes data as the command line does, by the same functions. */
export function dataFile(network: Network, choice: Choice, scope: Scope, kind: DataKind): DataFile {
  const { language, at, vs } = choice;
  const data = dataStem(choice.data);
  const on = (lens: Choice['lens'], day: Day) =>
    snapshotOf(viewThrough(network, lens), dayPeriod(day));
  const csv = (text: string, ...name: readonly string[]): DataFile => ({
    file: `${[data, ...name].join('_')}.csv`,
    bytes: new TextEncoder().encode(text),
    media: 'text/csv',
  });
  const first = on(choice.lens, at);
  const second = on(choice.lensVs, vs);
  const [day, shown] = scope === 'vs' ? [vs, second] : [at, first];
  const dates = [formatDay(at), formatDay(vs)];
  switch (kind) {
    case 'members':
      return csv(membershipCsv([shown], language), 'members', formatDay(day));
    case 'changes': {
      const list = changeList(diffOf(first, second), language);
      return csv(diffCsv(list.difference, toldChanges(list), language), 'changes', ...dates);
    }
    case 'pairs': {
      const difference = pairDiffOf(first, second);
      const list = pairList(difference, language);
      return csv(pairsCsv(pairsJson(difference, language), pairSentences(list)), 'pairs', ...dates);
    }
    case 'zip':
    case 'json':
    case 'csv':
    case 'gexf':
    case 'graphml':
    case 'cyjs': {
      const { endings, media, whole, moment } = formatNamed(kind);
      const written = scope === 'whole' ? whole?.(network, language) : moment?.(shown, language);
      if (!(written instanceof Uint8Array)) throw new Error(`dataFile: ${kind} of ${scope}`);
      const name = scope === 'whole' ? data : `${data}_${formatDay(day)}`;
      return { file: name + endings[0]!, bytes: written, media };
    }
  }
}
