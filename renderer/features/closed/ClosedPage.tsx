import { CLOSED_WORDS } from '../../../shared/words/closed.ts';
import { ClosedParts } from './ClosedParts.tsx';

/** The page “Offline” of the case's own view. */
export const ClosedPage = () => (
  <article className="closed">
    <div className="closed-page">
      <h1 className="closed-title">{CLOSED_WORDS.title}</h1>
      <ClosedParts />
    </div>
  </article>
);
