import type { Description, Language, Tie } from '../graph/dataset.ts';
import { spellWords } from './dates.ts';
import { commaList, isolated } from './messages.ts';
import { roleName, statusName } from './names.ts';

/** A spell of a tie in a line: "founding member, withdrawal announced, since about 3 August 2021, …". */
export function spellLine(tie: Tie, description: Description, language: Language): string {
  const parts = [
    ...(tie.role === null ? [] : [isolated(roleName(tie.role, language, description), language)]),
    ...(tie.status === null
      ? []
      : [isolated(statusName(tie.status, language, description), language)]),
    spellWords(tie, language, 'unknown'),
  ];
  return commaList(parts, language);
}
