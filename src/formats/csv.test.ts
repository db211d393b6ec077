import { expect, it } from 'vitest';
import { diffOf } from '../graph/diff.ts';
import { diffCsv, reportCsv, snapshotCsv } from './csv.ts';
import { sampleOn } from './testing/sample.ts';
import { lines } from './testing/sound.ts';

it('The table of a snapshot has one tie a row, with names and further columns', () => {
  expect(snapshotCsv(sampleOn('2020-01-01'), 'es')).toBe(
    lines(
      'at,lens,id,source,relation,target,role,status,sign,presence,contested,account,mentioned,' +
        'start,end,confidence,sources,deniedBy,seen,relationPresence,sourceLabel,relationLabel,' +
        'targetLabel,presence',
      '2020-01-01,,peru,peru,borders,venezuela,,,0,certain,,,,..,..,,,,,certain,' +
        'Perú,limita con,Venezuela,',
      '2020-01-01,,peru-lima,peru,member-of,lima-group,full,active,1,certain,fact,,,' +
        '2017-08-08,2021-08~,,000;001,003,,certain,Perú,miembro de,Grupo de Lima,first',
    ),
  );
});

it('The table of a difference has one change a row', () => {
  const before = sampleOn('2021-07-01');
  const after = sampleOn('2022-01-01', { kind: 'only', source: '003' });
  const difference = diffOf(before, after);
  const told = difference.changes.map(({ key, change }) => ({
    key,
    sentence: `${key.source}, ${change}`,
    dates: 'since 2017',
    sources: ['001', '003'],
    deniedBy: [],
  }));
  expect(diffCsv(difference, told)).toBe(
    lines(
      'from,fromLens,to,toLens,change,source,relation,target,' +
        'before_id,before_role,before_status,before_sign,before_presence,before_contested,' +
        'before_start,before_end,after_id,after_role,after_status,after_sign,after_presence,' +
        'after_contested,after_start,after_end,parallel,sourceLabel,relationLabel,targetLabel,' +
        'sentence,dates,sources,deniedBy',
      '2021-07-01,,2022-01-01,only:003,ended,peru,borders,venezuela,' +
        'peru,,,0,certain,,..,..,,,,,,,,,1,Peru,borders,Venezuela,' +
        '"peru, ended",since 2017,001;003,',
      '2021-07-01,,2022-01-01,only:003,changed,peru,member-of,lima-group,' +
        'peru-lima,full,active,1,possible,fact,2017-08-08,2021-08~,' +
        'peru-lima-left,full,suspended,1,certain,fact,2021-08,..,' +
        '2,Peru,member of,Lima <Group> & friends\u0007,"peru, changed",since 2017,001;003,',
    ),
  );
});

it('A cell that a spreadsheet would carry out is shown instead', () => {
  for (const cell of ['=1+1', '+SUM(A1)', '-A1', '@cmd', '=HYPERLINK("x")', '\tx', '--1|x'])
    expect(reportCsv([[cell]]).replace(/^"/, '')[0]).toBe("'");
});

it('Numbers, dates before our era and texts are left as they are', () => {
  const plain = ['-1', '+1', '0', '-0043-03-15', '-0043-03-15/-0042-01-01', 'a=b', "'x", ''];
  expect(reportCsv([plain])).toBe(`${plain.join(',')}\r\n`);
});
