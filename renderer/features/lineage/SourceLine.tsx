import { type ReactNode, useState } from 'react';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import type { Source } from '../../../shared/model/source.ts';
import { LINEAGE_WORDS } from '../../../shared/words/lineage.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run } from '../../commands/run.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/buttons.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { ReasonForm } from '../../ui/ReasonForm.tsx';

interface SourceLineProps {
  readonly source: Source;
  /** Comes from no other source: it can be said to be first-hand. */
  readonly mayBeRoot?: boolean;
  /** Other sources come from it, so it matters that nothing says that it is first-hand. */
  readonly hasFollowers?: boolean;
  readonly children?: ReactNode;
}

/** A source in the lineage: it opens the source, and says whether it is an origin. */
export function SourceLine({ source, mayBeRoot, hasFollowers, children }: SourceLineProps) {
  const [isAsking, setAsking] = useState(false);
  const { id: sourceId, code, firstHand, withdrawn } = source;
  const facts = [
    source.outlet || SOURCES_WORDS.noOutlet,
    formatPartialDate(source.published, SOURCES_WORDS.undated),
  ];
  return (
    <div className="lineage-source">
      <div className="lineage-source-line">
        <LinkRow
          code={code}
          text={source.title || SOURCES_WORDS.untitled}
          onPress={() => void run('source.open', { sourceId })}
          aside={<span className="lineage-source-facts">{facts.join(' · ')}</span>}
        />
        {withdrawn && (
          <Badge tone="alert" meaning={LINEAGE_WORDS.withdrawnMeaning}>
            {LINEAGE_WORDS.withdrawn}
          </Badge>
        )}
        {firstHand && (
          <Badge tone="accent" meaning={LINEAGE_WORDS.firstHandMeaning(firstHand.reason)}>
            {LINEAGE_WORDS.firstHand}
          </Badge>
        )}
        {mayBeRoot && hasFollowers && !firstHand && (
          <Badge tone="unknown" meaning={LINEAGE_WORDS.notFirstHandMeaning}>
            {LINEAGE_WORDS.notFirstHand}
          </Badge>
        )}
        {mayBeRoot && !firstHand && !isAsking && (
          <Button tone="quiet" name={LINEAGE_WORDS.sayFirstHandNamed(code)} onPress={() => setAsking(true)}>
            {LINEAGE_WORDS.sayFirstHand}
          </Button>
        )}
        {mayBeRoot && firstHand && (
          <Button
            tone="quiet"
            name={LINEAGE_WORDS.takeBackNamed(code)}
            onPress={() => void run('source.establish', { sourceId, reason: null })}
          >
            {LINEAGE_WORDS.takeBack}
          </Button>
        )}
        {children}
      </div>
      {isAsking && !firstHand && (
        <ReasonForm
          label={LINEAGE_WORDS.firstHandReason}
          saveLabel={LINEAGE_WORDS.save}
          cancelLabel={LINEAGE_WORDS.cancel}
          emptyProblem={LINEAGE_WORDS.reasonNeeded}
          onSave={async (reason) => {
            const isSaved = await run('source.establish', { sourceId, reason });
            if (isSaved) setAsking(false);
            return isSaved;
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}
