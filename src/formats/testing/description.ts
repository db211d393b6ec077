import { type Example, told } from './sound.ts';

const FILE = 'dataset.json';

const described = (rest: string): Example['files'] => ({
  [FILE]: `{ "id": "example", "title": "Example", ${rest} }`,
});

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** Faults of dataset.json. */
export const DESCRIPTION_EXAMPLES: readonly Example[] = [
  {
    code: 'json-syntax',
    files: { [FILE]: '{\n  "id": "example",\n  "title": "Example",\n}' },
    problems: [
      told('json-syntax', {
        file: FILE,
        row: 4,
        value: '}',
        details: { place: 1 },
        done: 'file-left-out',
      }),
    ],
  },
  {
    code: 'json-syntax',
    title: 'where it stops too early',
    files: { [FILE]: '{\r\n  "id": "example"' },
    problems: [
      told('json-syntax', { file: FILE, row: 2, details: { place: 18 }, done: 'file-left-out' }),
    ],
  },
  {
    code: 'json-depth',
    files: described(`"more": ${deep(101)}`),
    problems: [
      told('json-depth', {
        file: FILE,
        row: 1,
        value: `${'['.repeat(2)}${']'.repeat(101)} }`,
        details: { limit: 100 },
        done: 'file-left-out',
      }),
    ],
  },
  {
    code: 'key-missing',
    files: { [FILE]: '{ "firstView": { "vs": "2021" } }' },
    problems: ['id', 'title', 'firstView.at'].map((column) =>
      told('key-missing', { file: FILE, column, done: 'field-left-out' }),
    ),
  },
  {
    code: 'key-unknown',
    files: described('"coverage": { "strat": "1990" }, "description": { "en": "A", "fr": "B" }'),
    problems: [
      told('key-unknown', {
        file: FILE,
        column: 'coverage',
        value: 'strat',
        details: { nearest: 'start' },
        done: 'field-left-out',
      }),
      told('key-unknown', {
        file: FILE,
        column: 'description',
        value: 'fr',
        details: { nearest: '' },
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'key-near',
    files: described('"license": "CC BY 4.0", "homepage": "here"'),
    problems: [
      told('key-near', {
        file: FILE,
        column: 'license',
        details: { expected: 'licence' },
        done: 'kept',
      }),
    ],
  },
  {
    code: 'key-text',
    files: described('"version": 1.2, "coverage": { "start": 1990 }'),
    problems: [
      told('key-text', { file: FILE, column: 'version', value: '1.2', done: 'field-left-out' }),
      told('key-text', {
        file: FILE,
        column: 'coverage.start',
        value: '1990',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'key-label',
    files: described('"kinds": { "bloc": { "es": "Bloque" }, "country": "Country" }'),
    problems: [
      told('key-label', {
        file: FILE,
        column: 'kinds.bloc',
        value: '{"es":"Bloque"}',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'key-object',
    files: described('"coverage": { "blocs": { "lima-group": "all" } }, "roles": []'),
    problems: [
      told('key-object', {
        file: FILE,
        column: 'coverage.blocs.lima-group',
        value: 'all',
        done: 'field-left-out',
      }),
      told('key-object', { file: FILE, column: 'roles', value: '[]', done: 'field-left-out' }),
    ],
  },
  {
    code: 'key-object',
    title: 'where the whole is a list',
    files: { [FILE]: '[]' },
    problems: [told('key-object', { file: FILE, done: 'file-left-out' })],
  },
  {
    code: 'key-list',
    files: described('"firstView": { "at": "2021-07-27", "hide": "peru" }'),
    problems: [
      told('key-list', {
        file: FILE,
        column: 'firstView.hide',
        value: 'peru',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'reference-unknown',
    title: 'from dataset.json, with other faults of the first view',
    files: described(
      '"firstView": { "at": "2021-07-27", "vs": "2021-13", "question": "why", ' +
        '"hide": ["perv", "kind:leader"], "blocs": { "lima-group": "hul", "oas": "hull" } }',
    ),
    problems: [
      told('date-impossible', {
        file: FILE,
        column: 'firstView.vs',
        value: '2021-13',
        done: 'field-left-out',
      }),
      told('choice-unknown', {
        file: FILE,
        column: 'firstView.blocs.lima-group',
        value: 'hul',
        details: { choices: 'off, spokes, hull, badge', nearest: 'hull' },
        done: 'field-left-out',
      }),
      told('reference-unknown', {
        file: FILE,
        column: 'firstView.blocs.oas',
        value: 'oas',
        details: { in: 'nodes.csv', nearest: '' },
        done: 'field-left-out',
      }),
      told('reference-unknown', {
        file: FILE,
        column: 'firstView.hide',
        value: 'perv',
        details: { in: 'nodes.csv', nearest: 'peru' },
        done: 'field-left-out',
      }),
      told('reference-no-file', {
        file: FILE,
        column: 'firstView.question',
        value: 'why',
        details: { in: 'questions.csv', count: 1 },
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'date-form',
    title: 'in the first view, which cannot be open as the coverage can',
    files: described('"coverage": { "end": ".." }, "firstView": { "at": ".." }'),
    problems: [
      told('date-form', {
        file: FILE,
        column: 'firstView.at',
        value: '..',
        done: 'field-left-out',
      }),
    ],
  },
  {
    code: 'id-form',
    title: 'of the data set',
    files: { [FILE]: '{ "id": "My Data", "title": "Example" }' },
    problems: [
      told('id-form', {
        file: FILE,
        column: 'id',
        value: 'My Data',
        details: { nearest: 'my-data' },
        done: 'field-left-out',
      }),
    ],
  },
];
