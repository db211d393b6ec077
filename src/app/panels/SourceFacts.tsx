import { type Source } from '../../graph/dataset.ts';
import { citationLong, citationShort, isDocument } from '../../words/citations.ts';
import { shortDateWords } from '../../words/dates.ts';
import { locatorWords } from '../../words/locator.ts';
import { isolated } from '../../words/messages.ts';
import { sourceKindName } from '../../words/names.ts';
import { useReading } from './reading.ts';
import { Noted } from './Written.tsx';

/** A source's name in a few words; documents with the id that their readers know. */
export function SourceName({ id }: { readonly id: string }) {
  const { network, language } = useReading();
  const source = network.source.get(id);
  if (!source) return id;
  return (
    <cite>
      {isDocument(source) ? (
        <>
          <b className="source-id">{id}</b> {shortDateWords(source.published, language)}
        </>
      ) : (
        citationShort(source, language)
      )}
    </cite>
  );
}

/** Folded: where in the source it stands, what kind of source it is, and its citation in full. */
export function SourceFacts(props: { readonly id: string; readonly locator: string | null }) {
  const { network, language, say } = useReading();
  const source = network.source.get(props.id);
  if (!source) return null;
  return (
    <details className="source-facts">
      <summary>
        {props.locator === null
          ? say('panel.open')
          : say('panel.open.at', {
              locator: isolated(
                locatorWords(props.locator, network, language) ?? props.locator,
                language,
              ),
            })}
      </summary>
      <Facts source={source} locator={props.locator} />
    </details>
  );
}

function Facts({ source, locator }: { readonly source: Source; readonly locator: string | null }) {
  const { network, language, say } = useReading();
  const place = locator === null ? null : locatorWords(locator, network, language);
  return (
    <dl>
      <dt>{say('panel.paragraph')}</dt>
      <dd>
        {place ?? (locator === null ? say('panel.paragraph.none') : <Noted>{locator}</Noted>)}
      </dd>
      <dt>{say('panel.kind')}</dt>
      <dd>{sourceKindName(source, language)}</dd>
      <dt>{say('panel.citation')}</dt>
      <dd className="citation">
        {citationLong(source, language)}
        {source.url === null ? null : (
          <a href={source.url} rel="noreferrer">
            {say('panel.address')}
          </a>
        )}
        {source.archived === null ? null : (
          <a href={source.archived} rel="noreferrer">
            {say('panel.archived')}
          </a>
        )}
      </dd>
    </dl>
  );
}
