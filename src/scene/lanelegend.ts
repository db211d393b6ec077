import type { Description, Status, Tie } from '../graph/dataset.ts';
import { STATUSES } from '../graph/dataset.ts';
import { AFTER_ALL } from '../time/day.ts';
import { sayIn } from '../words/messages.ts';
import { contestName, statusName } from '../words/names.ts';
import type { Choice } from './choice.ts';
import { type BarPlace, drawBar } from './lanebar.ts';
import type { Bar, LaneGroup } from './lanes.ts';
import type { Entry, Section } from './legend.ts';
import { contestSign, statusLook } from './marks.ts';
import { THEME } from './theme.ts';

/** The width of a sample of a bar. */
const SAMPLE = 44;

/** What bars mean, of those that there are: how sure, which status, what is contested. */
export function barSamples(
  groups: readonly LaneGroup[],
  { language, theme: name }: Pick<Choice, 'language' | 'theme'>,
  description: Description,
): readonly Section[] {
  const say = sayIn(language);
  const theme = THEME[name];
  const lanes = groups.flatMap((one) => one.lanes);
  const bars = lanes.flatMap((lane) => lane.bars);
  if (bars.length === 0) return [];
  const mirrored = language === 'ar';
  const plain: Bar = {
    tie: { ...bars[0]!.tie, status: null },
    possible: { from: 0, until: 10 },
    certain: { from: 0, until: 10 },
    isClaim: false,
    told: '',
  };
  const entry = (text: string, more: Partial<Bar>): Entry => ({
    text,
    draw: (x, y) => {
      const share = (day: number) => (Math.min(day, 10) / 10 - 0.5) * (SAMPLE - 10);
      const at: BarPlace = {
        y,
        lane: 20,
        place: (day) => x + (mirrored ? -1 : 1) * share(day),
        mirrored,
        span: { first: 0, last: 10 },
        theme,
      };
      return drawBar({ bloc: null, sign: 0, contests: [] }, { ...plain, ...more }, at);
    },
  });
  const ofStatus = (status: Status): Tie => ({ ...plain.tie, status });
  const statuses = STATUSES.filter(
    (status) => statusLook(status).sign !== null && bars.some(({ tie }) => tie.status === status),
  );
  const forEver = { from: 0, until: AFTER_ALL };
  const has = (test: (bar: Bar) => boolean) => bars.some((bar) => test(bar));
  const sure: readonly (Entry | false)[] = [
    has(({ certain }) => certain !== null) && entry(say('lanes.bar.certain'), {}),
    has(({ possible, certain, tie }) => tie.end !== null && certain?.until !== possible.until) &&
      entry(say('lanes.bar.possible'), { certain: null }),
    has(({ tie, isClaim }) => tie.end === null && !isClaim) &&
      entry(say('lanes.bar.unknown'), { possible: forEver, certain: { from: 0, until: 3 } }),
    has(({ tie }) => tie.end === '..') &&
      entry(say('lanes.bar.open'), { possible: forEver, certain: forEver }),
    has(({ isClaim }) => isClaim) && entry(say('lanes.bar.claim'), { isClaim: true }),
  ];
  const contests = (['fact', 'date'] as const).filter((contest) =>
    lanes.some((lane) => lane.contests.some((one) => one.contest === contest)),
  );
  return [
    {
      heading: say('table.certainty'),
      sample: SAMPLE,
      entries: sure.filter((one) => one !== false),
    },
    {
      heading: say('table.status'),
      sample: SAMPLE,
      entries: statuses.map((status) =>
        entry(statusName(status, language, description), { tie: ofStatus(status) }),
      ),
    },
    {
      heading: say('table.contested'),
      sample: SAMPLE,
      entries: contests.map((contest) => ({
        text: contestName(contest, language),
        draw: (x: number, y: number) => contestSign(contest, { x, y, heading: 0, grain: 1 }, theme),
      })),
    },
  ].filter(({ entries }) => entries.length > 0);
}
