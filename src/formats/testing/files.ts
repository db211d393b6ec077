import { type Example, SOUND, lines, told } from './sound.ts';

const bytes = (...codes: readonly number[]) => Uint8Array.from(codes);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Faults of files, encodings and headers. */
export const FILE_EXAMPLES: readonly Example[] = [
  {
    code: 'file-missing',
    files: { 'dataset.json': null },
    problems: [told('file-missing', { file: 'dataset.json', done: 'file-left-out' })],
  },
  {
    code: 'file-unknown',
    files: { 'sorces.csv': 'id\n', 'README.md': '# Notes', '.DS_Store': 'x', LICENSE: 'Free' },
    problems: [
      told('file-unknown', {
        file: 'sorces.csv',
        details: { nearest: 'sources.csv' },
        done: 'file-left-out',
      }),
    ],
  },
  {
    code: 'file-case',
    files: { 'nodes.csv': null, 'Nodes.CSV': SOUND['nodes.csv']! },
    problems: [
      told('file-case', { file: 'Nodes.CSV', details: { expected: 'nodes.csv' }, done: 'kept' }),
    ],
  },
  {
    code: 'file-empty',
    files: { 'sources.csv': '\uFEFF\r\n \r\n' },
    problems: [told('file-empty', { file: 'sources.csv', done: 'file-left-out' })],
  },
  {
    code: 'encoding',
    title: 'a file in Latin 1',
    files: {
      'nodes.csv': latin1(
        lines('id,kind,label_en', 'peru,country,Per\xfa', 'lima-group,bloc,Lima', 'x,bloc,M\xe9x'),
      ),
    },
    problems: [
      told('encoding', { file: 'nodes.csv', row: 2, details: { lines: 2 }, done: 'kept' }),
    ],
  },
  {
    code: 'encoding-utf16',
    files: { 'sources.csv': bytes(0xff, 0xfe, 0x69, 0, 0x64, 0) },
    problems: [told('encoding-utf16', { file: 'sources.csv', done: 'file-left-out' })],
  },
  {
    code: 'delimiter',
    files: { 'sources.csv': lines('id;kind;title', '003;document;A report, in short') },
    problems: [told('delimiter', { file: 'sources.csv', row: 1, value: ';', done: 'kept' })],
  },
  {
    code: 'column-missing',
    files: { 'sources.csv': lines('id,kind,titel', '003,document,A report') },
    problems: [
      told('column-missing', {
        file: 'sources.csv',
        row: 1,
        column: 'title',
        details: { nearest: 'titel' },
        done: 'file-left-out',
      }),
    ],
  },
  {
    code: 'column-repeated',
    title: 'once in capitals',
    files: {
      'sources.csv': lines('id,kind,title,colour,TITLE,colour,kind', '003,document,A,b,c,d,'),
    },
    problems: [
      told('column-repeated', {
        file: 'sources.csv',
        row: 1,
        column: 'TITLE',
        details: { first: 3, place: 5 },
        done: 'field-left-out',
      }),
      told('column-repeated', {
        file: 'sources.csv',
        row: 1,
        column: 'colour',
        details: { first: 4, place: 6 },
        done: 'field-left-out',
      }),
      told('column-repeated', {
        file: 'sources.csv',
        row: 1,
        column: 'kind',
        details: { first: 2, place: 7 },
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'column-case',
    files: { 'sources.csv': lines('ID,kind, title ', '003,document,A report') },
    problems: [
      told('column-case', {
        file: 'sources.csv',
        row: 1,
        column: 'ID',
        details: { expected: 'id' },
        done: 'kept',
      }),
    ],
  },
  {
    code: 'column-near',
    title: 'but not another language, nor a short name',
    files: {
      'ties.csv': lines(
        'id,source,relation,target,staus,en,start,end',
        'peru-lima,peru,member-of,lima-group,active,1,2017-08-08,..',
      ),
      'sources.csv': lines('id,kind,title,title_fr', '003,document,A report,Un rapport'),
      'nodes.csv': `${SOUND['nodes.csv']}`
        .replace('label_en', 'label_en,label_fr')
        .replace(/(Peru|Venezuela|Group)\r/g, '$1,x\r'),
    },
    problems: [
      told('column-near', {
        file: 'ties.csv',
        row: 1,
        column: 'staus',
        details: { expected: 'status' },
        done: 'kept',
      }),
    ],
  },
  {
    code: 'column-unnamed',
    title: 'where it has values',
    files: { 'sources.csv': lines('id,kind,title,,', '003,document,A report,,', '004,d,B,,x') },
    problems: [
      told('column-unnamed', {
        file: 'sources.csv',
        row: 3,
        value: 'x',
        details: { place: 5 },
        done: 'field-left-out',
      }),
    ],
  },
];
