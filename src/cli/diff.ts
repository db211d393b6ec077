import { diffCsv } from '../formats/csv.ts';
import { pairsCsv, pairsJson } from '../formats/pairs.ts';
import { diffJson } from '../formats/json.ts';
import { type ChangeKind, diffOf, keyText } from '../graph/diff.ts';
import { pairDiffOf } from '../graph/pairs.ts';
import { RECORD } from '../graph/lens.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { accountSums } from '../words/account.ts';
import type { Network } from '../graph/network.ts';
import {
  CERTAINTIES,
  GROUPINGS,
  type ListChoice,
  ORDERS,
  changeList,
  toldChanges,
} from '../words/changelist.ts';
import { pairList, pairSentences } from '../words/pairs.ts';
import { changesMarkdown, pairsMarkdown } from '../words/changetext.ts';
import { comparisonOf } from '../words/comparison.ts';
import { headline } from '../words/headline.ts';
import { comparisonNotes } from '../words/notes.ts';
import { chosen, knownId, optional, required, severalOf } from './call.ts';
import type { Answer, Call, Command } from './command.ts';
import { TABLE_OPTIONS, readingIn } from './tables.ts';
import { answerWith, ask, dayIn, snapshotAt } from './question.ts';
import { changesTable, pairsTable } from './table.ts';

/** The formats of a difference, by the name that `--format` takes. */
const DIFF_FORMATS = ['table', 'json', 'csv', 'md'] as const;

const KINDS: readonly ChangeKind[] = ['began', 'ended', 'changed'];

/** `diff <dataset> --from DAY --to DAY`: what began, ended or changed between two days, or accounts. */
export const diff: Command = {
  name: 'diff',
  operands: ['dataset'],
  summary: 'cli.diff.summary',
  options: [
    { name: 'from', value: 'YYYY-MM-DD', help: 'cli.option.from' },
    { name: 'to', value: 'YYYY-MM-DD', help: 'cli.option.to' },
    { name: 'lens-from', value: 'SOURCE', help: 'cli.option.lens-from' },
    { name: 'lens-to', value: 'SOURCE', help: 'cli.option.lens-to' },
    { name: 'format', value: DIFF_FORMATS.join('|'), help: 'cli.option.format' },
    { name: 'group', value: GROUPINGS.join('|'), help: 'cli.option.group' },
    { name: 'sort', value: ORDERS.join('|'), help: 'cli.option.sort' },
    { name: 'actor', value: 'ID', help: 'cli.option.actor' },
    { name: 'relation', value: 'ID', help: 'cli.option.relation' },
    { name: 'kind', value: KINDS.join(','), help: 'cli.option.kind' },
    { name: 'certainty', value: CERTAINTIES.join('|'), help: 'cli.option.certainty' },
    { name: 'pairs', help: 'cli.option.pairs' },
    { name: 'text', value: 'TEXT', help: 'cli.option.text' },
    ...TABLE_OPTIONS,
  ],
  examples: [
    'diff latin-america --from 2021-07-27 --to 2021-10-20',
    'diff latin-america --from 2021-10-20 --to 2021-10-20 --lens-to 003 --format md',
    'diff latin-america --from 2021-07-27 --to 2021-10-20 --pairs --format csv',
    'diff latin-america --from 2016-01-01 --to 2020-01-01 --group bloc --sort date --kind ended',
  ],
  run: async (call: Call): Promise<Answer> => {
    const from = dayIn('from', required(call, 'from'));
    const to = dayIn('to', required(call, 'to'));
    const format = chosen(call, 'format', DIFF_FORMATS, 'table');
    const { network, problems } = await ask(call.operands[0] ?? '', await readingIn(call));
    const sides = {
      from: snapshotAt(network, from, 'lens-from', call.options.get('lens-from')),
      to: snapshotAt(network, to, 'lens-to', call.options.get('lens-to')),
    };
    const listing = listingOf(call, network);
    const notes = [
      ...comparisonNotes(sides, call.language, listing.actor),
      ...accountNotes(network, sides, call.language),
    ];
    const write = call.options.has('pairs') ? pairsText : changesText;
    const answer = answerWith(write(format, sides, listing, notes, call), problems, call.language);
    // What table and Markdown say themselves, the others say on the side.
    const isData = format === 'json' || format === 'csv';
    const same = comparisonOf(sides) === 'same' ? [sameWords(sides, call.language)] : [];
    return isData ? { ...answer, messages: [...answer.messages, ...same, ...notes] } : answer;
  },
};

/** That both sides are one and the same. */
const sameWords = ({ from, to }: Sides, language: Call['language']): string =>
  headline(diffOf(from, to), language);

/** What each account changes against the record on its own date. */
function accountNotes(network: Network, { from, to }: Sides, language: Call['language']): string[] {
  const record = viewOf(network, RECORD);
  const lines = [from, to].map((side) =>
    accountSums(snapshotOf(record, side.period), side, language),
  );
  return [...new Set(lines.filter((line) => line !== null))];
}

/** Which changes are asked for, and how they are put. */
type Listing = ListChoice & { readonly actor: string | null };

function listingOf(call: Call, { dataset }: Network): Listing {
  return {
    group: chosen(call, 'group', GROUPINGS, 'kind'),
    order: chosen(call, 'sort', ORDERS, 'name'),
    actor: knownId(
      call,
      'actor',
      dataset.nodes.map(({ id }) => id),
    ),
    relation: knownId(
      call,
      'relation',
      dataset.relations.map(({ id }) => id),
    ),
    kinds: severalOf(call, 'kind', KINDS),
    certainty: optional(call, 'certainty', CERTAINTIES),
    text: call.options.get('text') ?? '',
  };
}

type Format = (typeof DIFF_FORMATS)[number];
type Sides = { readonly from: Snapshot; readonly to: Snapshot };

function changesText(
  format: Format,
  { from, to }: Sides,
  listing: Listing,
  notes: readonly string[],
  { language }: Call,
): string {
  const difference = diffOf(from, to);
  const list = changeList(difference, language, listing);
  if (format === 'md') return changesMarkdown(list, notes, language);
  if (format === 'table') return changesTable(list, notes, language);
  const told = toldChanges(list);
  if (format === 'csv') return diffCsv(difference, told, language);
  const json = diffJson(difference, language);
  const keys = new Set(told.map(({ key }) => keyText(key)));
  const changes = json.changes.filter((change) => keys.has(keyText(change)));
  return `${JSON.stringify({ ...json, changes }, null, 2)}\n`;
}

function pairsText(
  format: Format,
  { from, to }: Sides,
  { actor }: Listing,
  notes: readonly string[],
  { language }: Call,
): string {
  const difference = pairDiffOf(from, to);
  const list = pairList(difference, language, actor);
  if (format === 'md') return pairsMarkdown(list, notes);
  if (format === 'table') return pairsTable(list, notes);
  const isListed = ({ first, second }: { readonly first: string; readonly second: string }) =>
    actor === null || first === actor || second === actor;
  const json = pairsJson(difference, language);
  const pairs = json.pairs.filter(isListed);
  if (format === 'json') return `${JSON.stringify({ ...json, pairs }, null, 2)}\n`;
  return pairsCsv({ ...json, pairs }, pairSentences(list));
}
