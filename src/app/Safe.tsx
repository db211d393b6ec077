import { Component, type ReactNode } from 'react';
import type { Language } from '../graph/dataset.ts';
import { directionOf, isolated, sayIn } from '../words/messages.ts';

/** Whatever breaks within is told here, with two ways out, instead of leaving a blank page. */
export class Safe extends Component<
  { readonly language: Language; readonly children: ReactNode },
  { readonly fault: string | null }
> {
  override state: { readonly fault: string | null } = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    // The page may have been switched to another language since it was opened.
    const shown = document.documentElement.lang as Language;
    const language = ['en', 'es', 'ar'].includes(shown) ? shown : this.props.language;
    const say = sayIn(language);
    return (
      <main className="door" lang={language} dir={directionOf(language)}>
        <h1>Realign</h1>
        <div role="alert">
          <p>{say('page.broken')}</p>
          <p>{say('page.broken.remedy', { detail: isolated(fault, language) })}</p>
        </div>
        <p className="door-ways">
          <button type="button" onClick={() => window.location.reload()}>
            {say('page.load-again')}
          </button>
          <a href={window.location.pathname}>{say('page.first-view')}</a>
        </p>
      </main>
    );
  }
}
