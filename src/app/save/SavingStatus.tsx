import type { Language } from '../../graph/dataset.ts';
import { isolated, sayIn } from '../../words/messages.ts';
import { lackingWords } from '../../words/lacking.ts';
import type { Saving } from './saving.ts';

/** How saving stands, in words that are read out. */
export function SavingStatus(props: {
  readonly saving: Saving | null;
  readonly language: Language;
}) {
  const { saving, language } = props;
  return (
    <p className="save-status" role="status">
      {saving === null ? '' : savingWords(saving, language)}
    </p>
  );
}

function savingWords(saving: Saving, language: Language): string {
  const say = sayIn(language);
  switch (saving.is) {
    case 'working':
      return say('save.working');
    case 'copied':
      return say('save.copied');
    case 'not-copied':
      return say('save.copy.failed');
    case 'stopped':
      return say('save.film.stopped');
    case 'no-width':
      return say('save.width.wrong', { least: saving.least });
    case 'too-large':
      return say('save.too-large', saving.size);
    case 'failed':
      return say('save.failed', { detail: isolated(saving.detail, language) });
    case 'done':
      return [
        say('save.done', { file: isolated(saving.file, language) }),
        say('save.bytes', { bytes: saving.bytes }),
        ...(saving.plain ? [say('save.fonts')] : []),
        ...lackingWords(saving.lacking ?? [], say),
      ].join(' ');
  }
}
