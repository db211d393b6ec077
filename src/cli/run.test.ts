import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';

type Spoken = { readonly code: number; readonly output: string; readonly messages: string[] };

async function call(line: string, ...more: string[]): Promise<Spoken> {
  let output = '';
  const messages: string[] = [];
  const code = await run([...line.split(' ').filter((part) => part !== ''), ...more], {
    output: (text) => {
      output += text;
    },
    message: (text) => messages.push(text),
  });
  return { code, output, messages };
}

const PAIR = '--from 2021-07-27 --to 2021-10-20';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'realign-cli-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('dataset.json', '{"id": "tiny", "title": {"en": "Tiny"}}');
  write('nodes.csv', 'id,kind,label_en\r\na,country,A\r\nb,bloc,B\r\n');
  write('relations.csv', 'id,family,sign,directed,label_en\r\nmember-of,membership,1,yes,in\r\n');
  write(
    'ties.csv',
    'id,source,relation,target,start,end\r\n' +
      'good,a,member-of,b,2000-01-01,..\r\n' +
      'bad,a,member-of,b,2021-02-30,..\r\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the command line', () => {
  test('lists its commands for --help, and as wrong usage for nothing at all', async () => {
    const help = await call('--help');
    expect(help.code).toBe(0);
    for (const name of ['validate', 'snapshot', 'diff', 'render', 'convert'])
      expect(help.output).toContain(`  ${name}`);
    expect((await call('')).code).toBe(2);
  });

  test.each(['validate', 'snapshot', 'diff', 'render', 'convert', 'place'])(
    'explains %s in each language',
    async (name) => {
      const texts = await Promise.all(
        ['en', 'es', 'ar'].map(
          async (lang) => (await call(`${name} --help --lang ${lang}`)).output,
        ),
      );
      expect(new Set(texts).size).toBe(3);
      for (const text of texts) expect(text).toMatch(new RegExp(`${name} <(?:dataset|input)>`));
    },
  );

  test.each([
    ['explode', /no command "explode".*validate, snapshot/],
    ['snapshot', /<dataset> is missing/],
    ['snapshot latin-america', /--at is missing/],
    ['snapshot latin-america --at 2021-07', /--at needs a whole day, and "2021-07"/],
    ['snapshot latin-america --at 2021-02-30', /whole day/],
    [
      'snapshot latin-america --at 2021-07-27 --format xls',
      /--format cannot be "xls".*table, json/,
    ],
    ['snapshot latin-america --at 2021-07-27 --lens 009', /no source "009".*003/],
    ['snapshot latin-america --at 2021-07-27 --colour red', /'--colour'/],
    ['snapshot latin-america extra --at 2021-07-27', /"extra" is one argument too many/],
    ['snapshot nowhere --at 2021-07-27', /no bundled data set "nowhere".*latin-america/],
    ['snapshot ./nowhere --at 2021-07-27', /nothing at ".\/nowhere"/],
    ['diff latin-america --from 2021-07-27', /--to is missing/],
    [`diff latin-america ${PAIR} --actor peruu`, /--actor: .*no "peruu"; near it: peru,/],
    [`diff latin-america ${PAIR} --kind began,lost`, /--kind cannot be "lost".*began, ended/],
    [`diff latin-america ${PAIR} --group colour`, /--group cannot be "colour".*kind, actor/],
    [`diff latin-america ${PAIR} --lang fr`, /--lang cannot be "fr"/],
    [`render latin-america ${PAIR}`, /--output is missing/],
    [`render latin-america ${PAIR} -o picture.bmp`, /must end in .svg/],
    ['render latin-america -o picture.svg', /Give one day with --at, or two/],
    [`render latin-america --at 2021-07-27 ${PAIR} -o picture.svg`, /Give one day/],
    [
      `render latin-america --at 2021-07-27 --layout tree -o picture.svg`,
      /"tree".*network, map, blocs, rings/,
    ],
    [
      'render latin-america --at 2021-10-20 --only peru,chil -o picture.svg',
      /no "chil"; near it: chile/,
    ],
    ['render latin-america --address ?at=never -o picture.svg', /at cannot be "never"/],
    [
      `render latin-america ${PAIR} -o ./no/such/folder/picture.svg`,
      /cannot be written \(ENOENT\)/,
    ],
  ])('refuses "%s" with exit code 2 and a remedy', async (line, message) => {
    const { code, output, messages } = await call(line);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(messages[0]).toMatch(message);
    expect(messages[1]).toContain('--help');
  });

  test('gives who is in what on a day as a table of members', async () => {
    const { code, output } = await call('snapshot latin-america --at 2021-10-20 --format members');
    expect(code).toBe(0);
    expect(output).toContain('2021-10-20,,lima-group,Lima Group,peru,Peru,member-of,');
  });

  test('says faults in the language asked for', async () => {
    const { messages } = await call('snapshot nowhere --at 2021-07-27 --lang es');
    expect(messages[0]).toContain('No hay un conjunto incluido');
  });

  test('takes years before our era, though they begin like an option', async () => {
    const { code, output } = await call('snapshot latin-america --at -0043-03-15 --format json');
    expect(code).toBe(0);
    expect(JSON.parse(output).at).toBe('-0043-03-15');
  });
});

describe('data with errors', () => {
  test('are validated with exit code 1, each fault with its place', async () => {
    const { code, output } = await call('validate --json', `${folder}/`);
    const report = JSON.parse(output);
    expect(code).toBe(1);
    expect(report.ok).toBe(false);
    expect(report.counts.ties).toBe(1);
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'ties.csv',
        row: 3,
        column: 'start',
        value: '2021-02-30',
        message: expect.stringMatching(/no such date.*Correct/),
      }),
    );
  });

  test('still answer from their sound rows, with exit code 1 and the fault on the side', async () => {
    const { code, output, messages } = await call('snapshot --at 2021-07-27 --format json', folder);
    expect(code).toBe(1);
    expect(JSON.parse(output).ties).toMatchObject([{ id: 'good', presence: 'certain' }]);
    expect(messages[0]).toMatch(/ties\.csv, line 3/);
  });

  test('of which nothing is left end with exit code 1 and no result', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'realign-empty-'));
    const { code, output, messages } = await call('snapshot --at 2021-07-27', empty);
    rmSync(empty, { recursive: true });
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(messages.at(-1)).toMatch(/Nothing of the data set can be used/);
  });
});

describe('answers', () => {
  test.each(['table', 'json', 'csv', 'gexf', 'graphml', 'cyjs'])(
    'give a snapshot as %s, the same bytes each time',
    async (format) => {
      const line = `snapshot latin-america --at 2021-10-20 --format ${format}`;
      const { code, output } = await call(line);
      expect(code).toBe(0);
      expect(output).toMatch(/Peru/);
      expect((await call(line)).output).toBe(output);
    },
  );

  test.each(['table', 'json', 'csv', 'md'])('give a difference as %s', async (format) => {
    const { code, output } = await call(`diff latin-america ${PAIR} --format ${format}`);
    expect(code).toBe(0);
    expect(output).toMatch(/Lima Group|lima-group/);
  });

  test('of a date A after date B are told in order of time, and say so', async () => {
    const back = '--from 2021-10-20 --to 2021-07-27';
    const there = (await call(`diff latin-america ${PAIR}`)).output.split('\n');
    const told = (await call(`diff latin-america ${back}`)).output.split('\n');
    expect(told[1]).toMatch(/^Date A is after date B/);
    expect(told.toSpliced(1, 1)).toEqual(there);
    const json = await call(`diff latin-america ${back} --format json`);
    expect(json.messages[0]).toMatch(/^Date A is after date B/);
    expect(JSON.parse(json.output).from.at).toBe('2021-10-20');
  });

  test('leave out what a filter leaves out, in every format, and keep the sums of all', async () => {
    const line = `diff latin-america ${PAIR} --actor peru --kind changed --format`;
    const json = JSON.parse((await call(`${line} json`)).output);
    const whole = JSON.parse((await call(`diff latin-america ${PAIR} --format json`)).output);
    expect(json.summary).toEqual(whole.summary);
    const wanted = whole.changes.filter(
      (one: { change: string; source: string; target: string }) =>
        one.change === 'changed' && (one.source === 'peru' || one.target === 'peru'),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(json.changes).toEqual(wanted);
    const rows = (await call(`${line} csv`)).output.trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + wanted.length);
    const bullets = (await call(`${line} md`)).output.match(/^- /gm);
    expect(bullets).toHaveLength(wanted.length);
  });

  test('of two lenses on one day compare accounts', async () => {
    const line = 'diff latin-america --from 2021-10-20 --to 2021-10-20 --lens-to 003 --format json';
    const { changes } = JSON.parse((await call(line)).output);
    expect(changes).toContainEqual(
      expect.objectContaining({ change: 'ended', source: 'peru', target: 'lima-group' }),
    );
  });

  test.each([
    ['at', '--at 2021-10-20'],
    ['side', PAIR],
    ['diff', `${PAIR} --view diff`],
    ['address', '--address ?at=2021-10-20&view=one&lens=003'],
  ])('draw a picture by %s in three languages, the same bytes each time', async (name, dates) => {
    for (const lang of ['en', 'es', 'ar']) {
      const file = join(folder, `${name}-${lang}.svg`);
      const line = `render latin-america ${dates} --lang ${lang} -o ${file}`;
      const { code, output, messages } = await call(line);
      expect([code, output]).toEqual([0, '']);
      expect(messages[0]).toContain(file);
      const drawn = readFileSync(file, 'utf8');
      expect(drawn).toMatch(/^<svg [^]*<\/svg>\n$/);
      await call(line);
      expect(readFileSync(file, 'utf8')).toBe(drawn);
    }
  });
});

describe('render', () => {
  const path = (name: string) => join(folder, name);

  test('writes PDF and PNG by the name of the file, and the full list of sources', async () => {
    const day = '--at 2021-10-20 --page social --lang es';
    const pdf = ['--sources', path('fuentes.txt'), '-o', path('a.pdf')];
    expect((await call(`render latin-america ${day}`, ...pdf)).code).toBe(0);
    expect(readFileSync(path('a.pdf'), 'latin1').slice(0, 8)).toBe('%PDF-1.7');
    expect(readFileSync(path('fuentes.txt'), 'utf8')).toMatch(/^Fuentes de la imagen/);
    const png = ['--pixels', '300', '-o', path('a.png')];
    expect((await call(`render latin-america ${day}`, ...png)).code).toBe(0);
    expect(readFileSync(path('a.png')).readUInt32BE(16)).toBe(300);
  });

  test('prints the address of the picture below a base', async () => {
    const more = ['--base', 'https://example.org/', '-o', path('a.svg')];
    await call('render latin-america --at 2021-10-20', ...more);
    expect(readFileSync(path('a.svg'), 'utf8')).toContain(
      'https://example.org/?v=1&amp;at=2021-10-20&amp;view=one',
    );
  });

  test.each([
    [['-o', 'a.gif'], '.svg, .pdf or .png'],
    [['--pixels', '99999', '-o', 'a.png'], 'whole number from 100 to 12,060'],
    [['--base', 'example.org', '-o', 'a.svg'], 'http://'],
    [['--without', 'caveat', '-o', 'a.svg'], '--without'],
  ])('refuses %j', async (more, told) => {
    const { code, messages } = await call('render latin-america --at 2021-10-20', ...more);
    expect(code).toBe(2);
    expect(messages[0]).toContain(told);
  });
});

describe('convert', () => {
  const path = (name: string) => join(folder, name);

  test('writes the format that the name of the file tells, and says what it wrote', async () => {
    const zip = await call('convert latin-america', path('all.zip'));
    expect(zip.code).toBe(0);
    expect(zip.messages[0]).toMatch(/all\.zip: zip, 1 file, [\d,]+ bytes/);
    const flat = await call('convert latin-america', path('ties.csv'), '--lang', 'es');
    expect(flat.messages.at(-1)).toContain('docs/formats.md');
    expect(readFileSync(path('ties.csv'), 'utf8').split('\r\n')[0]).toContain('start_earliest');
  });

  test('gives back the bytes of a folder through a zip', async () => {
    await call('convert latin-america', path('once.zip'));
    expect((await call('convert', path('once.zip'), path('unpacked'))).code).toBe(0);
    await call('convert', path('unpacked'), path('twice.zip'));
    expect(readFileSync(path('twice.zip'))).toEqual(readFileSync(path('once.zip')));
  });

  test('writes one day through a lens', async () => {
    const at = ['--at', '2021-10-20', '--lens', '003'];
    expect((await call('convert latin-america', path('day.json'), ...at)).code).toBe(0);
    const day = JSON.parse(readFileSync(path('day.json'), 'utf8')) as { at: string; lens: string };
    expect([day.at, day.lens]).toEqual(['2021-10-20', '003']);
  });

  test.each([
    [['picture.docx'], 'No format ends like'],
    [['day.zip', '--at', '2021-10-20'], 'holds a whole data set'],
    [['all.json', '--lens', '003'], '--lens is for one day'],
    [['.'], 'holds something already'],
    [['no/such/folder.zip'], 'cannot be written'],
  ])('refuses %j', async ([name = '', ...more], told) => {
    const { code, messages } = await call('convert latin-america', join(folder, name), ...more);
    expect(code).toBe(2);
    expect(messages[0]).toContain(told);
  });
});
