import { beforeAll, describe, expect, it } from 'vitest';
import type { BlocStyle } from '../graph/dataset.ts';
import { RECORD } from '../graph/lens.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { day } from '../graph/testing/records.ts';
import { dayPeriod } from '../time/spell.ts';
import type { Choice } from './choice.ts';
import { fetchCraft } from './craft.ts';
import { calmerOf, densityOf } from './density.ts';
import { frame } from './frame.ts';
import { plan } from './plan.ts';
import { bundled } from './testing/bundled.ts';
import { smallChoice, smallNetwork } from './testing/small.ts';

const { network, choice } = bundled();
const view = viewOf(network, RECORD);
const snapshot = snapshotOf(view, dayPeriod(day('2021-07-27')));
const ROOM = { width: 736, height: 600, grain: 0.92 };
const blocs = network.dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => id);
const all = (style: BlocStyle): Choice['blocs'] =>
  Object.fromEntries(blocs.map((id) => [id, style]));

function shown(more: Partial<Choice>) {
  const chosen = { ...choice, ...more };
  const planned = plan(network, chosen, ROOM, [view]);
  const framed = frame(planned, 'light', snapshot);
  return { density: densityOf(planned, framed), calmer: calmerOf(planned, framed, chosen) };
}

beforeAll(fetchCraft);

describe('The density of a picture', () => {
  it('is none where no lines cross', () => {
    const small = viewOf(smallNetwork, RECORD);
    const planned = plan(smallNetwork, smallChoice('2021-07-27'), ROOM, [small]);
    const framed = frame(planned, 'light', snapshotOf(small, dayPeriod(day('2021-07-27'))));
    expect(densityOf(planned, framed)).toEqual({ crossings: 0, hulls: 0 });
  });

  it('of the first view can be read in every layout, and of all blocs as spokes in none but blocs', () => {
    for (const layout of ['network', 'map', 'rings'] as const) {
      expect(shown({ layout }).calmer).toBeNull();
      expect(shown({ layout, blocs: all('spokes') }).calmer).toMatchObject({ why: 'lines' });
    }
  });
});

describe('A calmer way', () => {
  it('has badges for the largest blocs, no more than it takes, and then asks for no more', () => {
    const { calmer } = shown({ blocs: all('spokes') });
    expect(calmer!.blocs[0]).toBe('oas');
    expect(calmer!.blocs.length).toBeLessThan(blocs.length);
    expect(shown({ ...calmer!.part }).density.crossings).toBeLessThanOrEqual(16);
  });

  it('has fewer hulls where too many overlap', () => {
    const { density, calmer } = shown({ blocs: all('hull') });
    expect(density.hulls).toBeGreaterThan(6);
    expect(calmer).toMatchObject({ why: 'hulls', family: null });
    expect(shown({ ...calmer!.part }).calmer).toBeNull();
  });

  it('turns spokes that a layout draws as hulls into badges too', () => {
    const { calmer } = shown({ layout: 'blocs', blocs: all('spokes') });
    expect(calmer).toMatchObject({ why: 'hulls' });
    expect(shown({ layout: 'blocs', ...calmer!.part }).density.hulls).toBe(6);
  });
});
