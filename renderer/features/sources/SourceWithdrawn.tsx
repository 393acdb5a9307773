import { TriangleAlert } from 'lucide-react';
import { commandSpec } from '../../../shared/commands.ts';
import { formatDayOf } from '../../../shared/lib/partial-date.ts';
import type { Source } from '../../../shared/model/source.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { Button } from '../../ui/buttons.tsx';
import './sources.css';

/** Says that a source is withdrawn, on what ground, why, since when and by whom. */
export function SourceWithdrawn({ source: { id: sourceId, withdrawn } }: { readonly source: Source }) {
  if (!withdrawn) return null;
  const { ground, reason, at, by } = withdrawn;
  return (
    <section className="source-withdrawn" aria-label={SOURCES_WORDS.withdrawn}>
      <TriangleAlert aria-hidden />
      <div className="source-list-words">
        <p className="source-withdrawn-title">{SOURCES_WORDS.withdrawnAs(SOURCES_WORDS.grounds[ground])}</p>
        <p>{reason || SOURCES_WORDS.noReason}</p>
        <p className="source-withdrawn-when">{[formatDayOf(at), by].filter(Boolean).join(' · ')}</p>
      </div>
      <Button onPress={() => void run('source.reinstate', { sourceId })}>
        {commandSpec('source.reinstate').label}
      </Button>
    </section>
  );
}
