import type { Difference } from '../../graph/diff.ts';
import { Lately } from '../Lately.tsx';
import { useReading } from './reading.ts';

const load = () => import('./ChangesBody.tsx');

/** What changed, as a list to group, sort, filter, copy and save; fetched when it is first shown. */
export function Changes({ difference }: { readonly difference: Difference }) {
  const { say } = useReading();
  return (
    <section className="changes" aria-label={say('page.changes')}>
      <h2>
        {say('page.changes')} <span>{difference.changes.length}</span>
      </h2>
      <Lately
        load={load}
        given={{ difference }}
        failed={<p role="alert">{say('notice.part')}</p>}
      />
    </section>
  );
}
