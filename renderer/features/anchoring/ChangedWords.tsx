import type { WordPiece } from '../../../shared/analysis/word-changes.ts';
import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import './changed-words.css';

const WORDS = ANCHORING_WORDS.page;

/** Words as they were and as they are: deleted ones struck through, added ones underlined, and both said aloud. */
export function ChangedWords({ pieces }: { readonly pieces: readonly WordPiece[] }) {
  return (
    <span className="changed-words">
      {pieces.map(({ kind, text }, index) => {
        // Pieces have no identity of their own; they are drawn once and never change places.
        const words = text.replaceAll(/\s+/gu, ' ');
        if (kind === 'same') return <span key={index}>{words}</span>;
        return kind === 'gone' ? (
          <span key={index}>
            <del className="changed-gone">
              <span className="visually-hidden">{WORDS.gone}</span>
              {words.trim()}
            </del>
            {(words.endsWith(' ') || pieces[index + 1]?.kind === 'new') && ' '}
          </span>
        ) : (
          <span key={index}>
            <ins className="changed-new">
              <span className="visually-hidden">{WORDS.added}</span>
              {words.trim()}
            </ins>
            {words.endsWith(' ') && ' '}
          </span>
        );
      })}
    </span>
  );
}
