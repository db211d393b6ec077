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

/** Faults of fields that hold a choice, a number or a form. */
export const FIELD_EXAMPLES: readonly Example[] = [
  {
    code: 'choice-unknown',
    title: 'in a field without which the row would say something else',
    files: {
      'ties.csv': lines(
        'id,source,relation,target,sign,confidence',
        'a,peru,borders,venezuela,2,high',
        'b,venezuela,borders,peru,+1,hihg',
      ),
    },
    problems: [
      told('choice-unknown', {
        file: 'ties.csv',
        row: 2,
        column: 'sign',
        value: '2',
        details: { choices: '1, 0, -1', nearest: '' },
      }),
      told('choice-unknown', {
        file: 'ties.csv',
        row: 3,
        column: 'confidence',
        value: 'hihg',
        details: { choices: 'high, medium, low', nearest: 'high' },
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'code-form',
    files: {
      'ties.csv': lines('id,source,relation,target,role', 'a,peru,borders,peru,Full Member'),
    },
    problems: [
      told('code-form', {
        file: 'ties.csv',
        row: 2,
        column: 'role',
        value: 'Full Member',
        details: { nearest: 'full-member' },
        done: 'kept',
      }),
      told('tie-self', { file: 'ties.csv', row: 2, column: 'target', value: 'peru', done: 'kept' }),
    ],
  },
  {
    code: 'language-form',
    files: { 'sources.csv': lines(SOURCES, '003,document,A report,Spanish!,') },
    problems: [
      told('language-form', {
        file: 'sources.csv',
        row: 2,
        column: 'language',
        value: 'Spanish!',
        done: 'kept',
      }),
    ],
  },
  {
    code: 'number-form',
    title: 'with a decimal comma',
    files: { 'positions.csv': lines('layout,node,x,y', 'map,peru,"1,5",2') },
    problems: [told('number-form', { file: 'positions.csv', row: 2, column: 'x', value: '1,5' })],
  },
  {
    code: 'number-whole',
    files: {
      'stories.csv': lines('story,step,address,title_en,text_en', 'hinge,1.5,at=2021,Title,Text'),
    },
    problems: [told('number-whole', { file: 'stories.csv', row: 2, column: 'step', value: '1.5' })],
  },
  {
    code: 'number-range',
    files: {
      'nodes.csv': NODES.replace('label_en', 'label_en,lat,lon')
        .replace(/([a-z])\r/g, '$1,91,0\r')
        .replace('lon,91,0', 'lon'),
    },
    problems: [2, 3, 4].flatMap((row) => [
      told('number-range', {
        file: 'nodes.csv',
        row,
        column: 'lat',
        value: '91',
        details: { least: -90, most: 90 },
        done: 'field-left-out',
      }),
      told('place-half', {
        file: 'nodes.csv',
        row,
        column: 'lon',
        value: '0',
        details: { other: 'lat' },
        done: 'field-left-out',
      }),
    ]),
  },
  {
    code: 'url-form',
    title: 'since it becomes a link',
    files: { 'sources.csv': lines(SOURCES, '003,document,A report,en,javascript:alert(1)') },
    problems: [
      told('url-form', {
        file: 'sources.csv',
        row: 2,
        column: 'url',
        value: 'javascript:alert(1)',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'wikidata-form',
    files: {
      'nodes.csv': lines('id,kind,label_en,wikidata', 'peru,country,Peru,P419'),
      'ties.csv': lines('id,source,relation,target'),
    },
    problems: [
      told('wikidata-form', {
        file: 'nodes.csv',
        row: 2,
        column: 'wikidata',
        value: 'P419',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'iso3-form',
    files: {
      'nodes.csv': lines('id,kind,label_en,iso3', 'peru,country,Peru,PE'),
      'ties.csv': lines('id,source,relation,target'),
    },
    problems: [
      told('iso3-form', {
        file: 'nodes.csv',
        row: 2,
        column: 'iso3',
        value: 'PE',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'place-half',
    files: {
      'nodes.csv': lines('id,kind,label_en,lat,lon', 'peru,country,Peru,-9.2,'),
      'ties.csv': lines('id,source,relation,target'),
    },
    problems: [
      told('place-half', {
        file: 'nodes.csv',
        row: 2,
        column: 'lat',
        value: '-9.2',
        details: { other: 'lon' },
        done: 'field-left-out',
      }),
    ],
  },
];
