import { type KeyboardEvent, memo, useCallback, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Mark } from '../../scene/emphasis.ts';
import { type Direction, nearestTowards } from '../../scene/towards.ts';
import { sayIn } from '../../words/messages.ts';
import { type Camera, type Size, closer, fitted, revealing } from './camera.ts';
import type { Link } from './link.ts';
import type { Entry } from './roster.ts';

/** So many actors can be stepped through; for more there is a table. */
const MOST = 200;
/** How far Shift and an arrow move the picture, in CSS pixels, and how much + zooms. */
const PAN = 60;
const ZOOM = 1.25;
/** How far from the edge an actor in focus is brought. */
const EDGE = 40;

/** What the focus layer of a picture needs. */
export type Focusing = {
  /** The layer's own, among those of the page. */
  readonly name: string;
  readonly roster: readonly Entry[];
  /** In words, of when the picture is. */
  readonly date: string;
  readonly language: Language;
  readonly link: Link;
  readonly size: Size;
  readonly room: Size;
  /** The id that is selected, an actor's or a tie's. */
  readonly selected: string | null;
  /** Who has the tab stop before any has been in focus. */
  readonly first: string | null;
  readonly onSelect: (id: string | null) => void;
};

/**
 * A button over each actor of a picture, for keyboards and screen readers: one tab stop, and
 * within it arrows, brackets and the keys of the camera. It follows the camera as a whole.
 */
export const FocusLayer = memo(function FocusLayer(props: Focusing) {
  const { name, roster, date, language, link, selected } = props;
  const say = sayIn(language);
  const [current, goTo] = useState<string | null>(null);
  const [tie, tell] = useState<string | null>(null);
  const layer = useCamera(link);
  const keys = `keys-${name}`;
  const turned = `turned-${name}`;
  if (roster.length > MOST)
    return (
      <p className="focus-many">
        {say('focus.many', { nodes: say('tally.actors', { count: roster.length }) })}
      </p>
    );
  const isThere = (id: string | null) => roster.some((entry) => entry.id === id);
  const stop = [current, selected, props.first].find(isThere) ?? roster[0]?.id;
  return (
    <div
      className="focus"
      role="group"
      aria-label={say('focus.group', { date })}
      aria-describedby={keys}
    >
      <div
        className="focus-layer"
        ref={layer}
        role="presentation"
        onKeyDown={(event) => pressed(event, props, tell)}
      >
        {roster.map(({ id, words, at, r }) => (
          <button
            key={id}
            type="button"
            tabIndex={id === stop ? 0 : -1}
            data-actor={id}
            aria-pressed={id === selected}
            aria-describedby={id === current && tie !== null ? turned : undefined}
            style={{ left: at.x - r, top: at.y - r, width: 2 * r, height: 2 * r }}
            onFocus={() => {
              goTo(id);
              tell(null);
              attend(props, id);
            }}
            onBlur={() => link.tell({ hover: null }, null)}
            onClick={() => props.onSelect(id)}
          >
            <span className="unseen">{words}</span>
          </button>
        ))}
      </div>
      <p className="unseen" id={keys}>
        {say('focus.keys')}
      </p>
      <p className="unseen" id={turned}>
        {tie}
      </p>
    </div>
  );
});

/** Moves an element as the camera moves, without React, for as long as it is there. */
function useCamera(link: Link) {
  return useCallback(
    (layer: HTMLElement | null) => {
      if (!layer) return undefined;
      const follow = ({ camera }: { readonly camera: Camera | null }) => {
        if (camera)
          layer.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.zoom})`;
      };
      follow(link.read());
      return link.listen(follow);
    },
    [link],
  );
}

/** Points at an actor, and brings it into view. */
function attend({ roster, link, size }: Focusing, id: string): void {
  const { camera } = link.read();
  const entry = roster.find((entry) => entry.id === id);
  if (!camera || !entry) return;
  const hover: Mark = { kind: 'actor', id };
  link.tell({ hover, camera: revealing(camera, entry.at, size, EDGE) }, null);
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [PAN, 0],
  right: [-PAN, 0],
  up: [0, PAN],
  down: [0, -PAN],
};

/** What a key does while an actor is in focus; Enter and Space are the button's own. */
function pressed(event: KeyboardEvent, props: Focusing, tell: (tie: string) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const button = event.target as HTMLElement;
  const entry = props.roster.find(({ id }) => id === button.dataset['actor']);
  if (!entry) return;
  const arrow = ARROWS[event.key];
  if (arrow && event.shiftKey) pan(props, arrow);
  else if (arrow) step(event.currentTarget, props.roster, entry, arrow);
  else if (event.key === ']' || event.key === '[') turn(props, entry, event.key, tell);
  else if (event.key === 'Escape') back(props, button);
  else if (!camera(props, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

function pan({ link }: Focusing, arrow: Direction): void {
  const { camera } = link.read();
  const [x, y] = STEPS[arrow];
  if (camera) link.tell({ camera: { ...camera, x: camera.x + x, y: camera.y + y } }, null);
}

/** Zooms, or shows all; whether the key is one of these. */
function camera({ link, size, room }: Focusing, key: string): boolean {
  const { camera } = link.read();
  if (!camera) return false;
  if (key === '+' || key === '=') link.tell({ camera: closer(camera, ZOOM, size) }, null);
  else if (key === '-' || key === '−') link.tell({ camera: closer(camera, 1 / ZOOM, size) }, null);
  else if (key === '0') link.tell({ camera: fitted(room, size) }, null);
  else return false;
  return true;
}

function step(layer: EventTarget, roster: readonly Entry[], from: Entry, arrow: Direction): void {
  const place = nearestTowards(
    roster.map(({ at }) => at),
    from.at,
    arrow,
  );
  const id = place === null ? null : roster[place]!.id;
  const buttons = (layer as HTMLElement).querySelectorAll<HTMLElement>('[data-actor]');
  if (id !== null) [...buttons].find(({ dataset }) => dataset['actor'] === id)?.focus();
}

/** Goes to an actor's next or previous tie, round and round. */
function turn(
  { selected, link, onSelect }: Focusing,
  { ties }: Entry,
  key: string,
  tell: (tie: string) => void,
): void {
  if (ties.length === 0) return;
  const last = ties.findIndex(({ id }) => id === selected);
  const from = last === -1 && key === '[' ? 0 : last;
  const tie = ties[(from + (key === ']' ? 1 : -1) + ties.length) % ties.length]!;
  link.tell({ hover: { kind: 'tie', key: tie.key } }, null);
  tell(tie.words);
  onSelect(tie.id);
}

/** One level back: what is selected is let go, then the picture is left. */
function back({ selected, onSelect, link }: Focusing, button: HTMLElement): void {
  if (selected === null) return button.blur();
  const id = button.dataset['actor'];
  if (id !== undefined) link.tell({ hover: { kind: 'actor', id } }, null);
  onSelect(null);
}
