import { Clock3 } from 'lucide-react';
import type { Excerpt, ExcerptId } from '../../../shared/model/source.ts';
import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import { runInContext } from '../../commands/run.ts';
import { waitingCount } from '../../db/queries-anchoring.ts';
import { useQuery } from '../../db/use-query.ts';
import './excerpt-tabs.css';

interface ExcerptTabsProps {
  readonly excerpts: readonly Excerpt[];
  readonly openId: ExcerptId;
  readonly onOpen: (id: ExcerptId) => void;
}

/**
 * The excerpts of a source, where it has more than one; an earlier version says what replaced it, and how many marks
 * still wait to be moved.
 */
export function ExcerptTabs({ excerpts, openId, onOpen }: ExcerptTabsProps) {
  const sourceId = excerpts[0]?.sourceId ?? '';
  const newerOf = new Map(excerpts.map((excerpt) => [excerpt.replaces, excerpt]));
  const waiting = useQuery(waitingCount, excerpts.length > 1 ? sourceId : '') ?? 0;
  if (excerpts.length < 2) return null;
  return (
    <nav className="reader-tabs" aria-label={WORDS.excerpts}>
      {excerpts.map(({ id, code, locator }) => {
        const name = locator ? `${code} · ${locator}` : code;
        const newer = newerOf.get(id);
        return (
          <button
            key={id}
            type="button"
            className={`reader-tab${newer ? ' is-replaced' : ''}`}
            aria-current={id === openId ? 'page' : undefined}
            onClick={() => onOpen(id)}
          >
            {newer ? ANCHORING_WORDS.tabReplacedBy(name, newer.code) : name}
          </button>
        );
      })}
      {waiting > 0 && (
        <button
          type="button"
          className="reader-tab reader-tab-waiting"
          onClick={() => void runInContext('page.reanchoring')}
        >
          <Clock3 aria-hidden />
          {ANCHORING_WORDS.page.count(waiting)}
        </button>
      )}
    </nav>
  );
}
