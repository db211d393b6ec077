import { describe, expect, test } from 'vitest';
import { MONTHS, between, member, never, tiesAt } from './testing/asking.ts';

/**
 * The facts of the hinge that a reader would check first, asked one by one on the command line,
 * as `snapshot latin-america --at DAY --format json` answers them.
 */

describe('the Lima Group', () => {
  test('has Peru as a member until about 3 August 2021, and then an announcement under dispute', async () => {
    expect(await member('peru', 'lima-group', '2017-08-07')).toBe('absent');
    expect(await member('peru', 'lima-group', '2017-08-08')).toBe('active certain');
    expect(await member('peru', 'lima-group', '2021-07-27')).toBe('active certain');
    expect(await member('peru', 'lima-group', '2021-10-20')).toMatch(
      /^withdrawal-announced (certain|possible) fact$/,
    );
  });

  test('has no Peru in October 2021 according to 003', async () => {
    expect(await member('peru', 'lima-group', '2021-10-20', '003')).toBe('absent');
  });

  test('has Mexico not participating since 4 January 2019, without an exit', async () => {
    expect(await member('mexico', 'lima-group', '2019-01-03')).toMatch(/^active certain/);
    expect(await member('mexico', 'lima-group', '2019-01-04')).toMatch(
      /^non-participating certain/,
    );
    expect(await member('mexico', 'lima-group', '2021-10-20')).toMatch(/^non-participating/);
  });

  test('has Bolivia from 22 December 2019 to about 20 November 2020, and not as a founder', async () => {
    expect(await member('bolivia', 'lima-group', '2017-08-08')).toBe('absent');
    expect(await member('bolivia', 'lima-group', '2019-12-21')).toBe('absent');
    expect(await member('bolivia', 'lima-group', '2019-12-22')).toMatch(/^active certain/);
    expect(await member('bolivia', 'lima-group', '2021-10-20')).toBe('absent');
  });

  test('has Argentina until 24 March 2021', async () => {
    expect(await member('argentina', 'lima-group', '2021-03-23')).toBe('active certain');
    expect(await member('argentina', 'lima-group', '2021-03-24')).toBe('absent');
  });

  test('never has the United States, nor the government of Maduro', async () => {
    await never('united-states', 'member-of', 'lima-group');
    await never('venezuela', 'member-of', 'lima-group');
  });

  test('has Guaidó’s representation, an actor of its own, from 4 February 2019', async () => {
    const represented = async (day: string) =>
      (await tiesAt(day)).filter(
        ({ source, target }) => target === 'lima-group' && source.includes('guaido'),
      ).length;
    expect(await represented('2019-02-03')).toBe(0);
    expect(await represented('2019-02-04')).toBe(1);
    expect(await represented('2023-02-01')).toBe(0);
  });

  test('has Saint Lucia until 10 August 2021', async () => {
    expect(await member('saint-lucia', 'lima-group', '2021-08-09')).toMatch(/certain/);
    expect(await member('saint-lucia', 'lima-group', '2021-08-10')).toBe('absent');
  });
});

describe('UNASUR', () => {
  test('has Peru suspend its participation on 20 April 2018 and never give notice', async () => {
    expect(await member('peru', 'unasur', '2018-04-19')).toBe('active certain');
    expect(await member('peru', 'unasur', '2018-04-20')).toBe('participation-suspended certain');
    for (const day of MONTHS) expect(await member('peru', 'unasur', day)).not.toMatch(/notice/);
    expect(await member('peru', 'unasur', '2021-10-20')).toMatch(/^participation-suspended/);
  });

  test('sees six suspend their participation on 20 April 2018, without Ecuador and Uruguay', async () => {
    for (const who of ['argentina', 'brazil', 'chile', 'colombia', 'paraguay', 'peru'])
      expect(await member(who, 'unasur', '2018-04-20')).toBe('participation-suspended certain');
    for (const who of ['ecuador', 'uruguay'])
      expect(await member(who, 'unasur', '2018-04-20')).toBe('active certain');
  });

  test.each([
    ['argentina', '2019-04-12', '2019-10-12'],
    ['brazil', '2019-04-15', '2019-10-15'],
    ['colombia', '2018-08-28', '2019-02-28'],
    ['paraguay', '2019-04-11', '2019-10-11'],
    ['uruguay', '2020-03-10', '2020-09-10'],
  ])('has notice from %s about %s, in effect six months later', async (who, notice, effect) => {
    const later = (day: string, days: number) =>
      new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    expect(await member(who, 'unasur', later(notice, -3))).not.toMatch(/notice-given/);
    expect(await member(who, 'unasur', later(notice, 3))).toMatch(/notice-given certain/);
    expect(await member(who, 'unasur', later(effect, -3))).toMatch(/notice-given certain/);
    expect(await member(who, 'unasur', later(effect, 3))).toBe('absent');
  });

  test.each([
    ['chile', '2019-06', '2020-01-15'],
    ['ecuador', '2019-11', '2020-07-15'],
  ])('has notice from %s in %s and then its exit', async (who, month, gone) => {
    expect(await member(who, 'unasur', `${month.slice(0, 4)}-03-01`)).not.toMatch(/notice-given/);
    expect(await member(who, 'unasur', `${month.slice(0, 4)}-12-05`)).toMatch(
      /notice-given|absent/,
    );
    expect(await member(who, 'unasur', gone)).toBe('absent');
  });
});

describe('CELAC and ALBA', () => {
  test('Brazil is out of UNASUR from 2019 to 2023 and suspends itself in CELAC from 2020 to 2023', async () => {
    expect(await member('brazil', 'unasur', '2023-05-05')).toBe('absent');
    expect(await member('brazil', 'unasur', '2023-05-06')).toBe('active certain');
    expect(await member('brazil', 'celac', '2020-01-14')).toBe('active certain');
    expect(await member('brazil', 'celac', '2020-01-17')).toMatch(/suspended certain/);
    expect(await member('brazil', 'celac', '2023-01-04')).toMatch(/suspended certain/);
    expect(await member('brazil', 'celac', '2023-01-05')).toBe('active certain');
  });

  test('Peru never leaves CELAC', async () => {
    for (const day of MONTHS) expect(await member('peru', 'celac', day)).toMatch(/^active certain/);
  });

  test('Bolivia is out of ALBA from 15 November 2019 to 20 November 2020', async () => {
    expect(await member('bolivia', 'alba-tcp', '2019-11-14')).toBe('active certain');
    expect(await member('bolivia', 'alba-tcp', '2019-11-16')).toBe('absent');
    expect(await member('bolivia', 'alba-tcp', '2020-11-19')).toBe('absent');
    expect(await member('bolivia', 'alba-tcp', '2020-11-20')).toBe('active certain');
  });

  test('Ecuador leaves ALBA on 23 August 2018', async () => {
    expect(await member('ecuador', 'alba-tcp', '2018-08-22')).toBe('active certain');
    expect(await member('ecuador', 'alba-tcp', '2018-08-24')).toBe('absent');
  });

  test('Peru is never in ALBA, nor Castillo in the Puebla Group', async () => {
    await never('peru', 'member-of', 'alba-tcp');
    await never('pedro-castillo', 'member-of', 'puebla-group');
  });
});

describe('the other blocs', () => {
  test('the OAS has Cuba outside its meetings, and Venezuela’s seat with Guaidó’s envoy', async () => {
    expect(await member('cuba', 'oas', '2008-01-01')).toBe('excluded certain');
    expect(await member('cuba', 'oas', '2021-10-20')).toBe('non-participating certain');
    expect(await member('venezuela', 'oas', '2019-04-26')).toMatch(/^notice-given certain/);
    expect(await member('venezuela', 'oas', '2021-10-20')).not.toMatch(/active/);
    expect(await member('venezuela-guaido', 'oas', '2019-04-08')).toBe('absent');
    expect(await member('venezuela-guaido', 'oas', '2021-10-20')).toBe('active certain');
    expect(await member('venezuela-guaido', 'oas', '2023-01-05')).toBe('absent');
  });

  test('Nicaragua’s notice to the OAS runs for two years', async () => {
    expect(await member('nicaragua', 'oas', '2021-11-18')).toBe('active certain');
    expect(await member('nicaragua', 'oas', '2021-11-19')).toBe('notice-given certain');
    expect(await member('nicaragua', 'oas', '2023-11-18')).toBe('notice-given certain');
    expect(await member('nicaragua', 'oas', '2023-11-19')).toBe('absent');
  });

  test('Mercosur suspends Paraguay, then Venezuela, and has Bolivia on its way in', async () => {
    expect(await member('paraguay', 'mercosur', '2012-06-29')).toBe('suspended certain');
    expect(await member('paraguay', 'mercosur', '2013-08-15')).toBe('active certain');
    expect(await member('venezuela', 'mercosur', '2016-12-01')).toBe('active certain');
    for (const day of ['2016-12-02', '2017-08-05', '2021-10-20'])
      expect(await member('venezuela', 'mercosur', day)).toBe('suspended certain');
    expect(await member('bolivia', 'mercosur', '2021-10-20')).toBe('acceding certain');
  });

  test.each([
    ['international-contact-group', '2021-10-20', '2022-03-01'],
    ['prosur', '2022-07-20', '2022-09-01'],
  ])('those who stayed in %s are all equally sure', async (bloc, attested, later) => {
    const presences = async (day: string) =>
      new Set(
        (await tiesAt(day))
          .filter(({ target, status }) => target === bloc && status === 'active')
          .filter(({ source }) => !['bolivia', 'uruguay', 'suriname'].includes(source))
          .map(({ presence }) => presence),
      );
    expect([...(await presences(attested))]).toEqual(['certain']);
    expect([...(await presences(later))]).toEqual(['possible']);
  });

  test('Chile and Argentina stay away from PROSUR, and neither Bolivia nor Peru is in the Contact Group', async () => {
    expect(await member('chile', 'prosur', '2022-03-31')).toBe('active certain');
    expect(await member('chile', 'prosur', '2022-04-01')).toBe('participation-suspended certain');
    expect(await member('argentina', 'prosur', '2021-07-27')).toBe('non-participating certain');
    expect(await member('bolivia', 'international-contact-group', '2020-08-31')).toMatch(/certain/);
    expect(await member('bolivia', 'international-contact-group', '2021-07-27')).toBe('absent');
    await never('peru', 'member-of', 'international-contact-group');
  });

  test('Uruguay begins to leave the Rio Treaty and stays', async () => {
    expect(await member('uruguay', 'rio-treaty', '2019-09-23')).toBe('active certain');
    expect(await member('uruguay', 'rio-treaty', '2019-09-24')).toBe('notice-given certain');
    expect(await member('uruguay', 'rio-treaty', '2020-03-10')).toBe('active certain');
  });
});

describe('recognition', () => {
  const peru = (relation: string, whom: string, day: string) =>
    between('peru', relation, whom, day);

  test('Peru recognises Maduro, then Guaidó, then neither, then exchanges ambassadors', async () => {
    expect(await peru('recognises', 'nicolas-maduro', '2019-01-09')).toMatch(/certain/);
    expect(await peru('recognises', 'nicolas-maduro', '2019-01-11')).toBe('absent');
    expect(await peru('recognises', 'juan-guaido', '2019-01-22')).toBe('absent');
    expect(await peru('recognises', 'juan-guaido', '2019-01-23')).toMatch(/certain/);
    expect(await peru('recognises', 'juan-guaido', '2021-01-04')).toMatch(/certain/);
    expect(await peru('recognises', 'juan-guaido', '2021-01-06')).toBe('absent');
    for (const whom of ['nicolas-maduro', 'juan-guaido']) {
      expect(await peru('refuses-recognition-of', whom, '2021-07-27')).toMatch(/certain/);
      expect(await peru('refuses-recognition-of', whom, '2021-10-20')).toBe('absent');
      expect(await peru('recognises', whom, '2021-07-27')).toBe('absent');
    }
    expect(await peru('ambassadors-with', 'venezuela', '2021-10-14')).toBe('absent');
    expect(await peru('ambassadors-with', 'venezuela', '2021-10-15')).toMatch(/certain/);
  });

  test('Mexico recognises Maduro throughout and never Guaidó', async () => {
    for (const day of MONTHS)
      expect(await between('mexico', 'recognises', 'nicolas-maduro', day)).toMatch(/certain/);
    await never('mexico', 'recognises', 'juan-guaido');
  });

  test.each([
    ['argentina', '2019-01-23', '2019-12-10'],
    ['united-states', '2019-01-23', '2023-01-04'],
  ])('%s recognises Guaidó from %s to %s', async (who, start, end) => {
    const word = (day: string) => between(who, 'recognises', 'juan-guaido', day);
    const dayBefore = (day: string) =>
      new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(await word(dayBefore(start))).toBe('absent');
    expect(await word(start)).toMatch(/certain/);
    expect(await word(dayBefore(end))).toMatch(/certain/);
    expect(await word(end)).toBe('absent');
  });

  test('Bolivia recognises Maduro, then Guaidó, then Maduro, under three governments', async () => {
    const word = async (day: string) => [
      await between('bolivia', 'recognises', 'nicolas-maduro', day),
      await between('bolivia', 'recognises', 'juan-guaido', day),
    ];
    expect(await word('2019-10-15')).toEqual([expect.stringMatching(/certain/), 'absent']);
    expect(await word('2020-06-15')).toEqual(['absent', expect.stringMatching(/certain/)]);
    expect(await word('2021-06-15')).toEqual([expect.stringMatching(/certain/), 'absent']);
  });
});

describe('offices', () => {
  test.each([
    ['pedro-castillo', '2021-07-28', '2022-12-07'],
    ['hector-bejar', '2021-07-29', '2021-08-17'],
    ['oscar-maurtua', '2021-08-20', '2022-02-01'],
  ])('%s holds office in Peru from %s until %s', async (who, start, end) => {
    const office = (day: string) => between(who, 'holds-office-in', 'peru', day);
    const dayBefore = (day: string) =>
      new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(await office(dayBefore(start))).toBe('absent');
    expect(await office(start)).toBe('certain');
    expect(await office(dayBefore(end))).toBe('certain');
    expect(await office(end)).toBe('absent');
  });
});
