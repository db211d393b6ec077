import type { Language } from '../graph/dataset.ts';
import type { PairChangeKind } from '../graph/pairs.ts';
import type { Comparison } from './comparison.ts';
import { sayIn } from './messages.ts';
import { changeKindName } from './sentences.ts';

/** What a kind is called: "began", "kept, through other blocs". */
export function pairKindName(
  kind: PairChangeKind,
  comparison: Comparison,
  language: Language,
): string {
  if (kind === 'moved' || kind === 'changed') return sayIn(language)(`pairs.${kind}`);
  return changeKindName(kind, comparison, language);
}
