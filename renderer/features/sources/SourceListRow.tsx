import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import type { SourceRow } from '../../db/queries.ts';
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
      badges={<ReliabilityBadge reliability={source.reliability} />}
    />
  );
}
