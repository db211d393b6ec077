import { Blocs } from './Blocs.tsx';
import { Filters } from './Filters.tsx';
import { Stories } from './Stories.tsx';
import { Way } from './Way.tsx';
import { WhoWasIn } from './WhoWasIn.tsx';

/** To look around: who was in a bloc on a day, what of all there is is shown, and how two are linked. */
export function Browse() {
  return (
    <>
      <Stories />
      <WhoWasIn />
      <Blocs />
      <Way />
      <Filters />
    </>
  );
}
