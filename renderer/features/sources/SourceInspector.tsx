import { FilePlus2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { commandSpec } from '../../../shared/commands.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { run, runInContext } from '../../commands/run.ts';
import { type SourceCard, sourceCard } from '../../db/queries-sources.ts';
import { useQuery } from '../../db/use-query.ts';
import { notify } from '../../state/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/buttons.tsx';
import { FormHead } from '../../ui/FormHead.tsx';
import { FormSection } from '../../ui/FormSection.tsx';
import { LinkRow } from '../../ui/LinkRow.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { RemovedNote } from '../../ui/RemovedNote.tsx';
import { ReliabilityBadge } from './ReliabilityBadge.tsx';
import { SourceDescriptor } from './SourceDescriptor.tsx';
import { SourceFields } from './SourceFields.tsx';
import { SourceHandling } from './SourceHandling.tsx';
import { SourceLineage } from './SourceLineage.tsx';
import { SourceOriginals } from './SourceOriginals.tsx';
import { SourceReliability } from './SourceReliability.tsx';
import { SourceWithdrawn } from './SourceWithdrawn.tsx';

interface SourceInspectorProps {
  readonly sourceId: SourceId;
  /** Sections of other features, as the notes in the source. */
  readonly children?: ReactNode;
}

/** The card and form of one source. */
export function SourceInspector({ sourceId, children }: SourceInspectorProps) {
  const card = useQuery(sourceCard, sourceId);
  if (card === undefined) return null;
  if (card === null) {
    return (
      <RemovedNote
        record={{ table: 'sources', id: sourceId }}
        text={FORM_WORDS.removed(SOURCES_WORDS.thing)}
        undoLabel={FORM_WORDS.undo}
        onUndo={() => void runInContext('edit.undo')}
      />
    );
  }
  return (
    <SourceForm key={card.source.id} card={card}>
      {children}
    </SourceForm>
  );
}

function SourceForm({ card, children }: { readonly card: SourceCard; readonly children: ReactNode }) {
  const { source, originals, claims } = card;
  const hasText = originals.some(({ excerpts }) => excerpts.length > 0);
  return (
    <RecordForm table="sources" id={source.id}>
      <FormHead
        title={SOURCES_WORDS.heading(source.code)}
        removeLabel={SOURCES_WORDS.remove}
        onRemove={() => void removeSource(card)}
      >
        {!hasText && <Badge meaning={SOURCES_WORDS.noTextMeaning}>{SOURCES_WORDS.noText}</Badge>}
        <ReliabilityBadge reliability={source.reliability} />
      </FormHead>
      <SourceWithdrawn source={source} />
      <SourceFields source={source} />
      <SourceReliability source={source} />
      <SourceDescriptor source={source} hasOriginal={originals.length > 0} />
      <SourceLineage source={source} />
      <SourceHandling source={source} />
      <FormSection title={SOURCES_WORDS.resting} {...(claims.length > 0 && { aside: String(claims.length) })}>
        {claims.length === 0 && (
          <p className="form-hint">{hasText ? SOURCES_WORDS.noClaims : SOURCES_WORDS.noClaimsYet}</p>
        )}
        <LongRows
          rows={claims}
          moreLabel={FORM_WORDS.showMore}
          render={({ claim, restsHereOnly }) => (
            <LinkRow
              key={claim.id}
              code={claim.code}
              text={claim.statement}
              onPress={() => void run('claim.open', { claimId: claim.id })}
              aside={
                restsHereOnly && (
                  <Badge meaning={SOURCES_WORDS.restsHereOnlyMeaning}>{SOURCES_WORDS.restsHereOnly}</Badge>
                )
              }
            />
          )}
        />
        <div className="source-add">
          <Button tone="quiet" onPress={() => void runInContext('source.askWithdraw')}>
            {commandSpec('source.askWithdraw').label}
          </Button>
        </div>
      </FormSection>
      {children}
      <SourceOriginals originals={originals} />
      <div className="source-add">
        <Button tone="quiet" icon={<FilePlus2 />} onPress={() => void runInContext('source.askExcerpt')}>
          {commandSpec('source.askExcerpt').label}
        </Button>
      </div>
    </RecordForm>
  );
}

async function removeSource({ source, claims, passageCount }: SourceCard): Promise<void> {
  const orphans = claims.filter(({ restsHereOnly }) => restsHereOnly).length;
  if (!(await run('source.remove', { sourceId: source.id }))) return;
  notify('info', SOURCES_WORDS.removed(source.code, passageCount, orphans), 'edit.undo');
}
