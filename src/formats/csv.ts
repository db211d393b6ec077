import type { Language } from '../graph/dataset.ts';
import { type Difference, keyText } from '../graph/diff.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { attributeOf } from './attributes.ts';
import { type ChangeJson, diffJson, labelsJson, snapshotJson } from './json.ts';
import type { Key } from '../graph/network.ts';
import { csvLine } from './rfc4180.ts';

/** The columns of a snapshot's table, as in its JSON; then those beyond the format's. */
const TIE_COLUMNS = [
  'id',
  'source',
  'relation',
  'target',
  'role',
  'status',
  'sign',
  'presence',
  'contested',
  'account',
  'mentioned',
  'start',
  'end',
  'confidence',
  'sources',
  'deniedBy',
  'seen',
  'relationPresence',
] as const;

/** What a difference's table says of each side. */
const SIDE_COLUMNS = [
  'id',
  'role',
  'status',
  'sign',
  'presence',
  'contested',
  'start',
  'end',
] as const;

const LABEL_COLUMNS = ['sourceLabel', 'relationLabel', 'targetLabel'] as const;

/** The ties of a snapshot, one a row, as CSV by RFC 4180. */
export function snapshotCsv(snapshot: Snapshot, language: Language = 'en'): string {
  const { network } = snapshot.view;
  const { at, lens, ties } = snapshotJson(snapshot, language);
  const extra = network.dataset.extraColumns.ties ?? [];
  const header = ['at', 'lens', ...TIE_COLUMNS, ...LABEL_COLUMNS, ...extra];
  const rows = ties.map((tie) => {
    const labels = labelsJson(network, tie, language);
    return [
      at,
      lens ?? '',
      ...TIE_COLUMNS.map((column) => cellOf(tie[column])),
      ...LABEL_COLUMNS.map((column) => labels[column]),
      ...extra.map((name) => attributeOf(tie.attributes ?? {}, name)),
    ];
  });
  return reportCsv([header, ...rows]);
}

const KEY_COLUMNS = ['change', 'source', 'relation', 'target'] as const;

/** A change that is to be written, and what it is in words. */
export type ToldChange = {
  readonly key: Key;
  readonly sentence: string;
  readonly dates: string;
  readonly sources: readonly string[];
  readonly deniedBy: readonly string[];
};

/**
 * The changes between two snapshots, one a row, as CSV by RFC 4180: those told, in that order,
 * each with its sentence and whose word it rests on.
 */
export function diffCsv(
  difference: Difference,
  told: readonly ToldChange[],
  language: Language = 'en',
): string {
  const { from, to, changes } = diffJson(difference, language);
  const header = [
    'from',
    'fromLens',
    'to',
    'toLens',
    ...KEY_COLUMNS,
    ...SIDE_COLUMNS.map((column) => `before_${column}`),
    ...SIDE_COLUMNS.map((column) => `after_${column}`),
    'parallel',
    ...LABEL_COLUMNS,
    'sentence',
    'dates',
    'sources',
    'deniedBy',
  ];
  const byKey = new Map(changes.map((change) => [keyText(change), change]));
  const rows = told.flatMap(({ key, sentence, dates, sources, deniedBy }) => {
    const change = byKey.get(keyText(key));
    if (!change) return [];
    return [
      [
        from.at,
        from.lens ?? '',
        to.at,
        to.lens ?? '',
        ...changeCells(change),
        sentence,
        dates,
        cellOf(sources),
        cellOf(deniedBy),
      ],
    ];
  });
  return reportCsv([header, ...rows]);
}

const changeCells = (change: ChangeJson): string[] => [
  ...KEY_COLUMNS.map((column) => change[column]),
  ...SIDE_COLUMNS.map((column) => cellOf(change.before?.[column])),
  ...SIDE_COLUMNS.map((column) => cellOf(change.after?.[column])),
  String(change.parallel),
  ...LABEL_COLUMNS.map((column) => change[column]),
];

/** Rows as CSV for people's spreadsheets, which would carry out a cell that begins like a formula. */
export const reportCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => csvLine(row.map(harmless))).join('');

/** A cell that a spreadsheet shows and does not carry out; numbers and dates of whatever sign are left alone. */
const harmless = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.-]+(?:\/[+-]?[\d-]+)?$/.test(cell) ? `'${cell}` : cell;

function cellOf(value: string | number | boolean | readonly string[] | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(';') : String(value);
}
