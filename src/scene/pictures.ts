import { aboutOf } from './about.ts';
import { type FigureInput, figureOf } from './figure.ts';
import { lanesFigure } from './lanesfigure.ts';
import type { Figure } from './list.ts';
import { PARTS, type Part } from './page.ts';
import { questionSheets } from './questionsheet.ts';

/** What a picture can be of: what the page shows, the ties over time of the actor that it is about, or the table of questions by sources. */
export const PICTURES = ['shown', 'lanes', 'questions'] as const;
export type PictureName = (typeof PICTURES)[number];

type Kind = {
  /** Draws it: paged as the sheets of a document, else all of it as one. */
  readonly draw: (input: FigureInput, isPaged: boolean) => readonly Figure[];
  /** What of a page stands around it, and can be left out. */
  readonly parts: readonly Part[];
};

const KINDS: Readonly<Record<PictureName, Kind>> = {
  shown: { draw: (input) => [figureOf(input)], parts: PARTS },
  lanes: {
    draw: (input) => [lanesFigure(input, aboutOf(input.network, input.choice)!)],
    parts: PARTS,
  },
  questions: {
    draw: questionSheets,
    parts: ['title', 'subtitle', 'sources', 'data', 'address'],
  },
};

/** A picture as the sheets of a document: as many as it takes. */
export const sheetsOf = (name: PictureName, input: FigureInput): readonly Figure[] =>
  KINDS[name].draw(input, true);

/** A picture as one, however long. */
export const wholeOf = (name: PictureName, input: FigureInput): Figure =>
  KINDS[name].draw(input, false)[0]!;

/** What can be left out around a picture. */
export const partsOf = (name: PictureName): readonly Part[] => KINDS[name].parts;
