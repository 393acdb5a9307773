import type { Excerpt, ExcerptId } from '../../../shared/model/source.ts';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';

interface ExcerptTabsProps {
  readonly excerpts: readonly Excerpt[];
  readonly openId: ExcerptId;
  readonly onOpen: (id: ExcerptId) => void;
}

/** The excerpts of a source, where it has more than one. */
export function ExcerptTabs({ excerpts, openId, onOpen }: ExcerptTabsProps) {
  if (excerpts.length < 2) return null;
  return (
    <nav className="reader-tabs" aria-label={WORDS.excerpts}>
      {excerpts.map(({ id, code, locator }) => (
        <button
          key={id}
          type="button"
          className="reader-tab"
          aria-current={id === openId ? 'page' : undefined}
          onClick={() => onOpen(id)}
        >
          {locator ? `${code} · ${locator}` : code}
        </button>
      ))}
    </nav>
  );
}
