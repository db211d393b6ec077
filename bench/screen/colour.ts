import type { Plan } from '../../src/scene/plan.ts';
import { THEME } from '../../src/scene/theme.ts';

/** The colour of a line among peers: that of its relation's sign. */
export function colourOf({ lines }: Plan, place: number): string {
  const { sign } = lines[place]!.relation;
  const { plain, favours, refuses } = THEME.light;
  return sign === 0 ? plain : sign > 0 ? favours : refuses;
}
