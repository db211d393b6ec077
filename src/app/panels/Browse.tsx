import { Blocs } from './Blocs.tsx';
import { WhoWasIn } from './WhoWasIn.tsx';

/** To look around: who was in a bloc on a day, and what of all there is is shown. */
export function Browse() {
  return (
    <>
      <WhoWasIn />
      <Blocs />
    </>
  );
}
