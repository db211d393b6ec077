import { readDataset } from '../../src/formats/folder.ts';
import type { Dataset } from '../../src/graph/dataset.ts';
import { networkOf } from '../../src/graph/network.ts';
import { viewOf } from '../../src/graph/view.ts';
import { type Choice, firstChoice, plainChoice } from '../../src/scene/choice.ts';
import { plan } from '../../src/scene/plan.ts';
import { shownOf } from '../../src/scene/shown.ts';
import { type Day, dayOf, formatDay } from '../../src/time/day.ts';
import { answersOf, checkDrawn } from './answers.ts';
import { empty } from './empty.ts';
import { naive } from './naive.ts';
import { ours } from './ours.ts';
import { ready } from './ready.ts';
import type { Answer, Candidate, Make, World } from './stage.ts';
import { visByHiding, visByRemoving } from './vis.ts';
import { EVEN, worldOf } from './world.ts';

/** What is asked of the page: a world, how many steps of how many days, and in how many turns. */
export type Task = {
  /** The files of a bundled data set by name, or a made-up world of so many live ties and actors. */
  readonly files: Readonly<Record<string, string>> | null;
  /** Of bundled data: what the first view shows, or all there is, with each bloc in spokes. */
  readonly shows: 'first' | 'all';
  readonly live: number;
  readonly actors: number;
  readonly steps: number;
  readonly daysAStep: number;
  readonly rounds: number;
  /** Whether other libraries take part. */
  readonly peers: boolean;
};

/** How long each candidate took for each step, in ms; and what there was to draw. */
export type Timed = {
  readonly live: readonly [least: number, most: number];
  readonly possible: number;
  readonly changed: number;
  readonly elements: number;
  readonly actors: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
};

const ROOM = { width: 1200, height: 800, grain: 1 };
/** How many steps at the beginning of a turn that are not counted: the browser makes a layer anew. */
const WARM_UP = 1;
const OWN: readonly Make[] = [empty, ready, ours];
const PEERS: readonly Make[] = [visByRemoving, visByHiding, naive];
/** The first day of the walk through bundled data. */
const BUNDLED_FROM: Day = dayOf(2017, 1, 1);
const BUNDLED_UNTIL: Day = dayOf(2024, 1, 1);

function worldFor({ files, shows, live, actors }: Task): World {
  const dataset = files ? datasetIn(files) : worldOf(live, actors);
  const plain = plainChoice(dataset.description.id, EVEN[0], EVEN[1]);
  const first = firstChoice(plain, dataset.description.firstView);
  const choice: Choice =
    shows === 'all' ? { ...first, hide: [], blocs: everyBloc(dataset) } : first;
  const network = networkOf(dataset);
  const view = viewOf(network, { kind: 'record' });
  return {
    network,
    view,
    plan: plan(network, choice, ROOM, [view]),
    shown: (snapshot) => shownOf(snapshot, choice),
  };
}

const everyBloc = ({ nodes }: Dataset): Choice['blocs'] =>
  Object.fromEntries(
    nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => [id, 'spokes' as const]),
  );

function datasetIn(files: Readonly<Record<string, string>>): Dataset {
  const bytes = Object.entries(files).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  const { dataset } = readDataset(new Map(bytes));
  if (!dataset) throw new Error('The bundled data cannot be read: run validate on it.');
  return dataset;
}

/** So many days, forth and back between two. */
function walk(from: Day, until: Day, step: number, count: number): Day[] {
  const there = Math.floor((until - from) / step);
  return Array.from({ length: count }, (_, at) => {
    const along = at % (2 * there);
    return from + step * (along <= there ? along : 2 * there - along);
  });
}

/** So many days of a task, one step apart. */
const daysOf = ({ files, daysAStep }: Task, count: number): Day[] =>
  files
    ? walk(BUNDLED_FROM, BUNDLED_UNTIL, daysAStep, count)
    : walk(EVEN[0], EVEN[1], daysAStep, count);

/** So many days, of the bundled data only those on which the picture changes: most change nothing. */
function timedDays(task: Task, world: World, count: number): Day[] {
  if (!task.files) return daysOf(task, count);
  const every = answersOf(world, daysOf(task, BUNDLED_UNTIL - BUNDLED_FROM));
  const turns = every.filter(hasChange).map(({ day }) => day);
  return walk(0, turns.length - 1, 1, count).map((at) => turns[at]!);
}

const hasChange = ({ came, went, turned }: Answer): boolean =>
  came.length + went.length + turned.length > 0;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The date beside the picture: without anything new the browser would wait for its next frame. */
const date = document.body.appendChild(document.createElement('output'));

function tell(answer: Answer): void {
  date.textContent = formatDay(answer.day);
}

type Stage = { readonly candidate: Candidate; readonly host: HTMLElement; at: number };

function staged(make: Make, world: World, answers: readonly Answer[]): Stage {
  const host = document.createElement('div');
  host.className = 'stage';
  document.body.append(host);
  const days = answers.map(({ day }) => day);
  const candidate = make(host, world, answers[0]!, days);
  host.style.visibility = 'hidden';
  return { candidate, host, at: 0 };
}

/** Times a stretch of steps, one a frame; each is checked before the next, outside of its time. */
async function stretch(stage: Stage, answers: readonly Answer[], count: number): Promise<number[]> {
  const { candidate, host } = stage;
  const times: number[] = [];
  host.style.visibility = 'visible';
  await nextFrame();
  await nextFrame();
  for (let step = 0; step < count + WARM_UP; step++) {
    stage.at += 1;
    const answer = answers[stage.at]!;
    const began = performance.now();
    tell(answer);
    candidate.step(answer);
    await nextFrame();
    const time = performance.now() - began;
    checkDrawn(candidate.name, candidate.drawn(), answer);
    if (step >= WARM_UP) times.push(time);
  }
  host.style.visibility = 'hidden';
  return times;
}

/** Lets all candidates walk the same days, taking turns. */
async function speed(task: Task): Promise<Timed> {
  const world = worldFor(task);
  const each = Math.ceil(task.steps / task.rounds);
  const count = 1 + task.rounds * (each + WARM_UP);
  const answers = answersOf(world, timedDays(task, world, count));
  const stages: Stage[] = [];
  for (const make of task.peers ? [...OWN, ...PEERS] : OWN) {
    stages.push(staged(make, world, answers));
    await nextFrame();
  }
  const times: Record<string, number[]> = {};
  for (let round = 0; round < task.rounds; round++)
    for (let turn = 0; turn < stages.length; turn++) {
      const stage = stages[(round + turn) % stages.length]!;
      (times[stage.candidate.name] ??= []).push(...(await stretch(stage, answers, each)));
    }
  const steps = answers.slice(1);
  const mean = (of: (answer: Answer) => number) =>
    steps.reduce((sum, answer) => sum + of(answer), 0) / steps.length;
  const counts = steps.map(({ lines }) => lines.length);
  return {
    live: [Math.min(...counts), Math.max(...counts)],
    possible: mean(({ lines, possible }) => possible.size / lines.length),
    changed: mean(({ came, went, turned }) => came.length + went.length + turned.length),
    elements: world.plan.lines.length,
    actors: world.plan.spots.length,
    times,
  };
}

/** A walk of the page's own picture alone, to be measured from outside at some of its steps. */
class LongWalk {
  private readonly world: World;
  private readonly task: Task;
  private readonly stage: Stage;
  private last: Answer;

  constructor(task: Task) {
    this.task = task;
    this.world = worldFor(task);
    const [first] = answersOf(this.world, daysOf(task, 1));
    this.last = first!;
    this.stage = staged(ours, this.world, [first!]);
    this.stage.host.style.visibility = 'visible';
  }

  /** Goes on to a step, checking every one. */
  async to(step: number): Promise<void> {
    const days = daysOf(this.task, step + 1);
    for (; this.stage.at < step; this.stage.at++) {
      this.last = answersOf(this.world, [days[this.stage.at + 1]!])[0]!;
      tell(this.last);
      this.stage.candidate.step(this.last);
      await nextFrame();
      checkDrawn(this.stage.candidate.name, this.stage.candidate.drawn(), this.last);
    }
  }
}

let long: LongWalk | null = null;

/** What the bench asks of this page from outside. */
export const screen = {
  speed,
  walk: async (task: Task, step: number): Promise<void> => {
    long ??= new LongWalk(task);
    await long.to(step);
  },
};

declare global {
  interface Window {
    screenBench: typeof screen;
  }
}

window.screenBench = screen;
