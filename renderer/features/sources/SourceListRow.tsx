import type { SourceInList as SourceRow } from '../../../shared/analysis/case-lists.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { ReliabilityBadge } from './ReliabilityBadge.tsx';

/** One source in the list. */
export function SourceListRow({ row: { source, claimCount } }: { readonly row: SourceRow }) {
  const published = formatPartialDate(source.published, SOURCES_WORDS.undated);
  return (
    <ListRow
      code={source.code}
      words={source.title || SOURCES_WORDS.untitled}
      facts={[source.outlet || SOURCES_WORDS.noOutlet, published, SOURCES_WORDS.claims(claimCount)]}
      badges={
        <>
          {source.withdrawn && (
            <Badge
              tone="alert"
              meaning={SOURCES_WORDS.withdrawnMeaning(SOURCES_WORDS.grounds[source.withdrawn.ground])}
            >
              {SOURCES_WORDS.withdrawn.toLowerCase()}
            </Badge>
          )}
          <ReliabilityBadge reliability={source.reliability} />
        </>
      }
    />
  );
}
