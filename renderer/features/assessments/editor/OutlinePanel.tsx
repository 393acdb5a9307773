import { useMemo } from 'react';
import { outlineOf } from '../../../../shared/analysis/outline.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { updateSession, useSession } from '../../../state/session.ts';
import './outline.css';

const WORDS = EDITOR_WORDS.outline;

/** Headings and judgements; each leads to its place, and the one that the cursor is under is marked. */
export function OutlinePanel({ assessment: { body } }: { readonly assessment: Assessment }) {
  const entries = useMemo(() => outlineOf(body), [body]);
  const currentId = useSession((now) => now.outlineAt);
  if (entries.length === 0) return <p className="form-hint">{WORDS.none}</p>;
  return (
    <nav aria-label={WORDS.label}>
      <ol className="outline">
        {entries.map(({ id, judgement, level, words }, index) => (
          <li key={`${id} ${index}`} className={`outline-${Math.min(level, 4)}`}>
            <button
              type="button"
              className="outline-entry"
              aria-current={id === currentId ? 'location' : undefined}
              onClick={() => updateSession({ isPreviewing: false, outlineJump: { id } })}
            >
              {judgement !== null && <span className="outline-kind">{WORDS.judgement(judgement)}</span>}
              <span dir="auto">{words || WORDS.untitled}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
