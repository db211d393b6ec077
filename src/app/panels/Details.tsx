import type { Language } from '../../graph/dataset.ts';
import { Back } from './Back.tsx';
import { Dossier } from './Dossier.tsx';

/** The details of an actor, a tie or an event, under the way back. */
export function Details({ id }: { readonly language: Language; readonly id: string }) {
  return (
    <>
      <Back />
      <Dossier id={id} wide={false} />
    </>
  );
}
