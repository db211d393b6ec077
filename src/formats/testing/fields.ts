import { type Example, SOUND, lines, told } from './sound.ts';

const NODES = SOUND['nodes.csv']!;
const SOURCES = 'id,kind,title,language,url';

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
