import type { Language } from '../graph/dataset.ts';
import type { Problem } from '../graph/problem.ts';
import { problemMessage } from '../words/problems.ts';

/** The faults of the data that are shown, a line each. */
export function DataFaults(props: {
  readonly problems: readonly Problem[];
  readonly language: Language;
}) {
  const { problems, language } = props;
  const texts = [...new Set(problems.map((problem) => problemMessage(problem, language)))];
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
