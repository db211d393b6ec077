import { describe, expect, it } from 'vitest';
import { diffOf } from '../graph/diff.ts';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { readDataset } from './folder.ts';
import { diffJson, snapshotJson, validateJson } from './json.ts';
import { sampleOn } from './testing/sample.ts';
import { filesWith, lines } from './testing/sound.ts';

const MEMBERSHIP = {
  id: 'peru-lima',
  source: 'peru',
  relation: 'member-of',
  target: 'lima-group',
  role: 'full',
  status: 'active',
  sign: 1,
  presence: 'certain',
  contested: 'fact',
  account: null,
  mentioned: null,
  start: '2017-08-08',
  end: '2021-08~',
  confidence: null,
  sources: ['000', '001'],
  deniedBy: ['003'],
  seen: null,
  relationPresence: 'certain',
};

describe('The JSON of a snapshot', () => {
  it('is what the contract says, sorted by id, with null for what is blank', () => {
    const json = snapshotJson(sampleOn('2020-01-01'));
    expect(json).toEqual({
      dataset: 'example',
      at: '2020-01-01',
      lens: null,
      nodes: [
        {
          id: 'lima-group',
          kind: 'bloc',
          label: 'Lima <Group> & friends\u0007',
          presence: 'certain',
          attributes: {},
        },
        {
          id: 'peru',
          kind: 'country',
          label: 'Peru',
          presence: 'certain',
          attributes: { capital: 'Lima, "los Reyes"' },
        },
        {
          id: 'venezuela',
          kind: 'country',
          label: 'Venezuela',
          presence: 'certain',
          attributes: {},
        },
      ],
      ties: [
        expect.objectContaining({
          id: 'peru',
          sign: 0,
          start: '..',
          end: '..',
          role: null,
          status: null,
          sources: [],
        }),
        { ...MEMBERSHIP, attributes: { presence: 'first' } },
      ],
    });
    expect(Object.keys(json)).toEqual(['dataset', 'at', 'lens', 'nodes', 'ties']);
  });

  it('has labels in a language, English where that is blank', () => {
    const { nodes } = snapshotJson(sampleOn('2020-01-01'), 'es');
    expect(nodes.map(({ label }) => label)).toEqual(['Grupo de Lima', 'Perú', 'Venezuela']);
  });

  it('says through which lens, and what its source mentions', () => {
    const snapshot = sampleOn('2022-01-01', { kind: 'according', source: '003' });
    const { lens, ties } = snapshotJson(snapshot);
    expect(lens).toBe('003');
    expect(ties.map(({ id, mentioned, account }) => [id, mentioned, account])).toEqual([
      ['peru', false, null],
      ['peru-lima-left', true, '003'],
    ]);
    expect(ties[1]!.sources).toEqual(['003']);
  });

  it('gives a period by its first and last day', () => {
    const { view } = sampleOn('2020-01-01');
    expect(snapshotJson(snapshotOf(view, { from: 0, until: 31 })).at).toBe('1970-01-01/1970-01-31');
  });

  it('has attributes only where the data set has further columns', () => {
    const { view } = sampleOn('2020-01-01');
    const { extraColumns: _, ...dataset } = view.network.dataset;
    const bare = viewOf(networkOf({ ...dataset, extraColumns: {} }), RECORD);
    const { nodes, ties } = snapshotJson(snapshotOf(bare, { from: 18_262, until: 18_263 }));
    expect(nodes[0]).not.toHaveProperty('attributes');
    expect(ties[1]).toEqual(MEMBERSHIP);
  });
});

describe('The JSON of a difference', () => {
  it('is what the contract says', () => {
    const json = diffJson(diffOf(sampleOn('2016-01-01'), sampleOn('2020-01-01')), 'es');
    expect(json).toEqual({
      dataset: 'example',
      from: { at: '2016-01-01', lens: null },
      to: { at: '2020-01-01', lens: null },
      summary: { began: 1, ended: 0, changed: 0, kept: 1 },
      changes: [
        {
          change: 'began',
          source: 'peru',
          relation: 'member-of',
          target: 'lima-group',
          before: null,
          after: { ...MEMBERSHIP, attributes: { presence: 'first' } },
          parallel: 1,
          sourceLabel: 'Perú',
          relationLabel: 'miembro de',
          targetLabel: 'Grupo de Lima',
        },
      ],
      nodes: [],
    });
  });
});

describe('The JSON of a validation', () => {
  it('counts rows and gives each problem a message', () => {
    const { dataset, problems } = readDataset(
      filesWith({ 'sources.csv': lines('id,kind,title', '003,document,', '004,document,B') }),
    );
    expect(validateJson('my.zip', dataset, problems, ({ code }) => `about ${code}`)).toEqual({
      dataset: 'example',
      ok: false,
      counts: {
        nodes: 3,
        relations: 2,
        ties: 1,
        sources: 1,
        evidence: 0,
        events: 0,
        questions: 0,
        answers: 0,
        stories: 0,
        positions: 0,
      },
      problems: [
        {
          severity: 'error',
          file: 'sources.csv',
          row: 2,
          column: 'title',
          value: null,
          message: 'about field-blank',
          code: 'field-blank',
          done: 'row-left-out',
        },
      ],
    });
  });

  it('names what was asked for where nothing sound is left, and warnings do not spoil it', () => {
    expect(validateJson('my.zip', null, [], () => '')).toMatchObject({
      dataset: 'my.zip',
      ok: true,
    });
    const { dataset, problems } = readDataset(filesWith({ 'notes.txt': 'x' }));
    expect(problems).toHaveLength(1);
    expect(validateJson('x', dataset, problems, () => '').ok).toBe(true);
  });
});
