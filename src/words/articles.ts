import type { Actor, Language } from '../graph/dataset.ts';
import { shortNameOf } from './names.ts';

/**
 * Whether a name takes an article within a sentence ("in the Lima Group", "in UNASUR") is
 * nowhere in a data set. It is read off the noun that the name is built on; a name without
 * such a noun gets none, which is telegraphic but never wrong. Arabic names bring their own.
 */

const ENGLISH_NOUN =
  /\b(?:Alliance|Assembly|Association|Bahamas|Bank|Coalition|Commission|Committee|Commonwealth|Community|Confederation|Conference|Congress|Council|Court|Emirates|Federation|Forum|Front|Fund|Group|Initiative|Islands|League|Market|Mechanism|Movement|Nations|Netherlands|Organi[sz]ation|Pact|Parliament|Party|Philippines|Platform|Republic|States|System|Treaty|Union)\b/;
/** Said letter by letter: the OAS, the EU. */
const ENGLISH_LETTERS = /^[A-Z]{2,3}$/;
const ENGLISH_OWNER = /^the\b|['’]s?\s/i;

// La Alianza, but el ALBA: a stressed a, as in "el agua".
const SPANISH_EL =
  /^(?:Acuerdo|ALBA|Banco|Comité|Congreso|Consejo|Fondo|Foro|Frente|Grupo|Mecanismo|Mercado|Movimiento|Pacto|Parlamento|Partido|Programa|Sistema|Tratado|Tribunal)(?!\p{L})/u;
const SPANISH_LA =
  /^(?:Alianza|Asamblea|Asociación|Coalición|Comisión|Comunidad|Confederación|Conferencia|Corte|Federación|Iniciativa|Liga|Organización|Plataforma|Red|Unión)(?!\p{L})/u;

/** An actor's name as the other end of a tie within a sentence: "the Lima Group", "la UNASUR". */
export function nameInText(actor: Actor, language: Language): string {
  const name = shortNameOf(actor, language);
  if (actor.kind === 'leader') return name;
  if (language === 'en') return takesThe(name) ? `the ${name}` : name;
  if (language === 'es') return spanishArticle(actor, name) + name;
  return name;
}

function takesThe(name: string): boolean {
  if (ENGLISH_OWNER.test(name)) return false;
  return ENGLISH_LETTERS.test(name) || ENGLISH_NOUN.test(name.split(/\s[–—(]/)[0] ?? '');
}

/** An acronym has the gender of the noun that its full name, often in brackets, begins with. */
function spanishArticle(actor: Actor, name: string): string {
  if (actor.kind === 'country') return '';
  const label = actor.label.es ?? '';
  const full = /\(([^)]+)\)/.exec(label)?.[1] ?? label;
  if (SPANISH_EL.test(name)) return 'el ';
  if (SPANISH_LA.test(name)) return 'la ';
  return SPANISH_EL.test(full) ? 'el ' : SPANISH_LA.test(full) ? 'la ' : '';
}

/** "de el" and "a el" are one word in Spanish; a name such as El Salvador keeps its own article. */
export const contracted = (text: string, language: Language): string =>
  language === 'es' ? text.replace(/\b(de|a) el /g, (_, word) => `${word}l `) : text;
