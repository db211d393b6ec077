import { type Example, SOUND, lines, told } from './sound.ts';

const TIES = SOUND['ties.csv']!;
const NODES = SOUND['nodes.csv']!;
const SOURCES = 'id,kind,title,language,url';
const REPORT = '003,document,A report,en,';

/** Faults of rows, ids and references. */
export const ROW_EXAMPLES: readonly Example[] = [
  {
    code: 'row-short',
    files: { 'sources.csv': lines(SOURCES, '003,document', REPORT) },
    problems: [
      told('row-short', { file: 'sources.csv', row: 2, details: { expected: 5, found: 2 } }),
    ],
  },
  {
    code: 'row-long',
    title: 'where more than blanks is left over',
    files: { 'sources.csv': lines('id,kind,title', '003,document,Yes, and no', '004,d,B,,') },
    problems: [
      told('row-long', {
        file: 'sources.csv',
        row: 2,
        value: ' and no',
        details: { expected: 3, found: 4 },
      }),
    ],
  },
  {
    code: 'quote-unclosed',
    title: 'and the lines after it are read',
    files: {
      'sources.csv': lines('id,kind,title', '003,document,"A report', '004,d,"B"', '005,d,C'),
    },
    problems: [told('quote-unclosed', { file: 'sources.csv', row: 2, value: '"A report' })],
  },
  {
    code: 'quote-unclosed',
    title: 'in the header',
    files: { 'sources.csv': lines('id,kind,"title', '003,document,A report') },
    problems: [
      told('quote-unclosed', {
        file: 'sources.csv',
        row: 1,
        value: '"title',
        done: 'file-left-out',
      }),
    ],
  },
  {
    code: 'quote-rest',
    files: {
      'sources.csv': lines('id,kind,title', ...Array.from({ length: 30 }, () => 'a,"b"c,d')),
    },
    problems: [
      ...Array.from({ length: 21 }, (_, at) =>
        told('quote-unclosed', { file: 'sources.csv', row: at + 2, value: '"b"c,d' }),
      ),
      told('quote-rest', { file: 'sources.csv', row: 23, details: { limit: 20 } }),
    ],
  },
  {
    code: 'field-blank',
    files: { 'sources.csv': lines('id,kind,title', '003,document, ') },
    problems: [told('field-blank', { file: 'sources.csv', row: 2, column: 'title' })],
  },
  {
    code: 'id-form',
    files: { 'nodes.csv': `${NODES}México D. F.,country,Mexico\r\n` },
    problems: [
      told('id-form', {
        file: 'nodes.csv',
        row: 5,
        column: 'id',
        value: 'México D. F.',
        details: { nearest: 'mexico-d-f' },
      }),
    ],
  },
  {
    code: 'id-repeated',
    title: 'after a field over two lines',
    files: { 'nodes.csv': `${NODES}mexico,country,"Mexico\r\nCity"\r\nperu,country,Peru\r\n` },
    problems: [
      told('id-repeated', {
        file: 'nodes.csv',
        row: 7,
        column: 'id',
        value: 'peru',
        details: { first: 2 },
      }),
    ],
  },
  {
    code: 'key-repeated',
    files: {
      'positions.csv': lines('layout,node,x,y', 'network,peru,1,2', 'map,peru,1,2', 'map,peru,3,4'),
    },
    problems: [
      told('key-repeated', {
        file: 'positions.csv',
        row: 4,
        column: 'layout',
        value: 'map, peru',
        details: { columns: 'layout, node', first: 3 },
      }),
    ],
  },
  {
    code: 'reference-unknown',
    title: 'at either end, and among the nodes of an event',
    files: {
      'ties.csv': `${TIES}a,Peru,member-of,lima-groop,2017,\r\n`,
      'events.csv': lines('id,date,label_en,nodes', 'e,2021,Event,peru:host;atlantis:guest'),
    },
    problems: [
      told('reference-unknown', {
        file: 'ties.csv',
        row: 3,
        column: 'source',
        value: 'Peru',
        details: { in: 'nodes.csv', nearest: 'peru' },
      }),
      told('reference-unknown', {
        file: 'ties.csv',
        row: 3,
        column: 'target',
        value: 'lima-groop',
        details: { in: 'nodes.csv', nearest: 'lima-group' },
      }),
      told('reference-unknown', {
        file: 'events.csv',
        row: 2,
        column: 'nodes',
        value: 'atlantis',
        details: { in: 'nodes.csv', nearest: '' },
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'reference-left-out',
    files: { 'nodes.csv': NODES.replace('peru,country', 'peru,land') },
    problems: [
      told('choice-unknown', {
        file: 'nodes.csv',
        row: 2,
        column: 'kind',
        value: 'land',
        details: {
          choices: 'country, leader, bloc, institution, party, movement, scheme',
          nearest: '',
        },
      }),
      told('reference-left-out', {
        file: 'ties.csv',
        row: 2,
        column: 'source',
        value: 'peru',
        details: { in: 'nodes.csv', other: 2 },
      }),
    ],
  },
  {
    code: 'reference-no-file',
    files: { 'relations.csv': null, 'ties.csv': `${TIES}b,venezuela,borders,peru,..,..\r\n` },
    problems: [
      told('file-missing', { file: 'relations.csv', done: 'file-left-out' }),
      told('reference-no-file', {
        file: 'ties.csv',
        row: 2,
        column: 'relation',
        value: 'member-of',
        details: { in: 'relations.csv', count: 2 },
      }),
    ],
  },
  {
    code: 'reference-ambiguous',
    files: {
      'ties.csv': TIES.replace('peru-lima', 'peru'),
      'evidence.csv': lines('of,source,stance', 'peru,003,asserts'),
    },
    problems: [
      told('reference-ambiguous', {
        file: 'evidence.csv',
        row: 2,
        column: 'of',
        value: 'peru',
        details: { in: 'ties.csv, nodes.csv' },
        done: 'kept',
      }),
    ],
  },
];
