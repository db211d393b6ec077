import type { Dataset, Position } from '../../graph/dataset.ts';
import { type Network, networkOf } from '../../graph/network.ts';
import {
  actor,
  dataset,
  day,
  evidence,
  relation,
  source,
  tie,
} from '../../graph/testing/records.ts';
import { type Choice, plainChoice } from '../choice.ts';

const named = (en: string, ar: string) => ({ en, es: null, ar });
const place = (node: string, x: number, y: number): Position => ({
  layout: 'network',
  node,
  x,
  y,
  attributes: {},
});

const KINDS = {
  memberOf: relation('member-of', { family: 'membership', sign: 1 }),
  office: relation('holds-office-in', { family: 'office', sign: 0 }),
  recognises: relation('recognises', { sign: 1 }),
  refuses: relation('refuses-recognition-of', { sign: -1 }),
};

/**
 * A network one can hold in the head. Peru and Chile are in the group; Peru announces that it
 * leaves about 3 August 2021, which a source denies; Chile leaves about November. Peru refuses to recognise Maduro until 15
 * October. Castillo follows Sagasti on 28 July.
 */
export const SMALL: Dataset = dataset({
  nodes: [
    actor('peru', { label: named('Peru', 'بيرو'), lat: -9.2, lon: -75 }),
    actor('chile', { label: named('Chile', 'تشيلي'), lat: -35.7, lon: -71.3 }),
    actor('group', { kind: 'bloc', label: named('Lima Group', 'مجموعة ليما') }),
    actor('maduro', { kind: 'leader', label: named('Nicolás Maduro', 'نيكولاس مادورو') }),
    actor('sagasti', { kind: 'leader', label: named('Francisco Sagasti', 'فرانسيسكو ساغاستي') }),
    actor('castillo', { kind: 'leader', label: named('Pedro Castillo', 'بيدرو كاستيو') }),
  ],
  relations: Object.values(KINDS),
  ties: [
    tie('peru-in', 'peru member-of group', { status: 'active', end: '2021-08-03~' }),
    tie('peru-out', 'peru member-of group', {
      status: 'withdrawal-announced',
      start: '2021-08-03~',
    }),
    tie('chile-in', 'chile member-of group', { status: 'active', end: '2021-11~' }),
    tie('refusal', 'peru refuses-recognition-of maduro', { end: '2021-10-15' }),
    tie('sagasti', 'sagasti holds-office-in peru', { role: 'president', end: '2021-07-28' }),
    tie('castillo', 'castillo holds-office-in peru', { role: 'president', start: '2021-07-28' }),
  ],
  sources: [source('003')],
  evidence: [evidence('peru-out', '003', { stance: 'denies' })],
  positions: [
    place('peru', 0, 0),
    place('chile', 0, 100),
    place('group', 160, 50),
    place('maduro', -150, 20),
  ],
});

export const smallNetwork: Network = networkOf(SMALL);

/** One date of the small network, its group as spokes. */
export const smallChoice = (at: string, more: Partial<Choice> = {}): Choice => ({
  ...plainChoice('sample', day(at), day('2021-10-20')),
  view: 'one',
  blocs: { group: 'spokes' },
  ...more,
});
