import type { ProblemCode } from '../codes.ts';
import { type Example, SOUND, lines, told } from './sound.ts';

const HEADER = 'id,source,relation,target,role,status,start,end,seen';
const NODES = SOUND['nodes.csv']!;

/** A date in `start` that is none. */
const badDate = (code: ProblemCode, value: string): Example => ({
  code,
  title: value,
  files: { 'ties.csv': lines(HEADER, `a,peru,borders,venezuela,,,"${value}",,`) },
  problems: [told(code, { file: 'ties.csv', row: 2, column: 'start', value })],
});

/** Faults of dates and spells, and what is doubtful about ties. */
export const TIE_EXAMPLES: readonly Example[] = [
  badDate('date-form', '3.8.2021'),
  badDate('date-impossible', '2021-02-29'),
  badDate('date-season', '2021-22'),
  badDate('date-time', '2021-08-03T12:00'),
  badDate('date-far', 'Y1000000'),
  badDate('date-order', '[2022..2021]'),
  badDate('date-list', '[2020,2021]'),
  {
    code: 'date-form',
    title: 'in two fields of one row, and in a field that can be spared',
    files: {
      'nodes.csv': lines('id,kind,label_en,start', 'peru,country,Peru,yesterday'),
      'ties.csv': lines(HEADER, 'a,peru,borders,peru,,,x,y,', 'b,peru,borders,peru,,,2020,2021,z'),
      'events.csv': lines('id,date,label_en', 'e,once,Event'),
    },
    problems: [
      told('date-form', {
        file: 'nodes.csv',
        row: 2,
        column: 'start',
        value: 'yesterday',
        done: 'field-left-out',
      }),
      told('date-form', { file: 'ties.csv', row: 2, column: 'start', value: 'x' }),
      told('date-form', { file: 'ties.csv', row: 2, column: 'end', value: 'y' }),
      told('date-form', {
        file: 'ties.csv',
        row: 3,
        column: 'seen',
        value: 'z',
        done: 'field-left-out',
      }),
      told('tie-self', { file: 'ties.csv', row: 3, column: 'target', value: 'peru', done: 'kept' }),
      told('date-form', { file: 'events.csv', row: 2, column: 'date', value: 'once' }),
    ],
  },
  {
    code: 'spell-empty',
    title: 'in ties and evidence, and in a node, which stays',
    files: {
      'nodes.csv': NODES.replace('label_en', 'label_en,start,end')
        .replace(/([a-z])\r/g, '$1,2020,1999\r')
        .replace('end,2020,1999', 'end'),
      'ties.csv': lines(HEADER, 'a,peru,borders,venezuela,,,2021-08-03,2021-08-03,'),
      'evidence.csv': lines('of,source,stance,from,until', 'peru,003,denies,2021,2019'),
    },
    problems: [
      ...[2, 3, 4].map((row) =>
        told('spell-empty', {
          file: 'nodes.csv',
          row,
          column: 'end',
          value: '1999',
          details: { start: '2020' },
          done: 'field-left-out',
        }),
      ),
      told('spell-empty', {
        file: 'ties.csv',
        row: 2,
        column: 'end',
        value: '2021-08-03',
        details: { start: '2021-08-03' },
      }),
      told('spell-empty', {
        file: 'evidence.csv',
        row: 2,
        column: 'until',
        value: '2019',
        details: { start: '2021' },
      }),
    ],
  },
  {
    code: 'seen-outside',
    files: { 'ties.csv': lines(HEADER, 'a,peru,borders,venezuela,,,2020,2021,2022') },
    problems: [
      told('seen-outside', {
        file: 'ties.csv',
        row: 2,
        column: 'seen',
        value: '2022',
        details: { start: '2020', end: '2021' },
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'seen-open',
    files: { 'ties.csv': lines(HEADER, 'a,peru,borders,venezuela,,,2020,,2021/..') },
    problems: [
      told('seen-open', {
        file: 'ties.csv',
        row: 2,
        column: 'seen',
        value: '2021/..',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'tie-self',
    files: { 'ties.csv': lines(HEADER, 'a,peru,borders,peru,,,2020,,') },
    problems: [
      told('tie-self', { file: 'ties.csv', row: 2, column: 'target', value: 'peru', done: 'kept' }),
    ],
  },
  {
    code: 'tie-never',
    title: 'since the bloc was over when the tie began',
    files: {
      'nodes.csv': lines(
        'id,kind,label_en,start,end',
        'peru,country,Peru,,',
        'old,bloc,Old,1900,1950-03-01',
      ),
      'ties.csv': lines(
        HEADER,
        'a,peru,member-of,old,,,1950-03-01,1960,',
        'b,peru,member-of,old,full,,1950-02-28,1960,',
      ),
    },
    problems: [
      told('tie-never', {
        file: 'ties.csv',
        row: 2,
        column: 'id',
        value: 'a',
        details: { source: 'peru', target: 'old' },
        done: 'kept',
      }),
    ],
  },
  {
    code: 'tie-overlap',
    title: 'also turned round, where the relation has no direction, if both are certain on a day',
    files: {
      'ties.csv': lines(
        HEADER,
        'a,peru,borders,venezuela,,active,2000,2010,',
        'b,venezuela,borders,peru,,active,2009,2020,',
        'c,peru,borders,venezuela,,active,2020,..,',
        'd,peru,borders,venezuela,,suspended,2000,2010,',
        'e,peru,member-of,venezuela,,active,2000,2010,',
        'f,venezuela,member-of,peru,,active,2000,2010,',
        'g,peru,borders,venezuela,,active,2005,2005,',
      ),
    },
    problems: [
      told('tie-overlap', {
        file: 'ties.csv',
        row: 3,
        column: 'id',
        value: 'b',
        details: { other: 'a', first: 2 },
        done: 'kept',
      }),
    ],
  },
  {
    code: 'tie-without-evidence',
    title: 'where others have some, and no account',
    files: {
      'ties.csv': lines(
        `${HEADER},account`,
        'a,peru,borders,venezuela,,,2000,,,',
        'b,peru,member-of,lima-group,,,2000,,,',
        'c,venezuela,member-of,lima-group,,,2000,,,003',
      ),
      'evidence.csv': lines('of,source,stance', 'a,003,asserts'),
    },
    problems: [
      told('tie-without-evidence', {
        file: 'ties.csv',
        row: 3,
        column: 'id',
        value: 'b',
        done: 'kept',
      }),
    ],
  },
];
