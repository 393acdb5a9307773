import { useMemo } from 'react';
import type { TextRange } from '../../../../shared/command-args.ts';
import { formatPartialDate } from '../../../../shared/lib/partial-date.ts';
import type { Excerpt, ExcerptId, ExcerptText, Source } from '../../../../shared/model/source.ts';
import { READER_WORDS } from '../../../../shared/words/reader.ts';
import { run, runInContext } from '../../../commands/run.ts';
import { claimDetail } from '../../../db/queries.ts';
import { useExcerptMarks } from '../../../db/use-marks.ts';
import { useQuery } from '../../../db/use-query.ts';
import { session, updateSession, useSession } from '../../../state/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { ExcerptTabs } from '../ExcerptTabs.tsx';
import { ReadingText } from '../ReadingText.tsx';
import type { ReaderMark } from '../reader-marks.ts';
import { residueRuns } from '../residue-runs.ts';
import { useHidden } from '../use-hidden.ts';
import { useReaderMarks } from '../use-reader-marks.ts';

interface BesideTextProps {
  readonly source: Source;
  readonly excerpt: Excerpt;
  readonly excerpts: readonly Excerpt[];
  readonly stored: ExcerptText;
}

/** The second of two texts: it is read and marked as the first; what it opens shows in the inspector alone. */
export function BesideText({ source, excerpt, excerpts, stored }: BesideTextProps) {
  const claimId = useSession((now) => now.claimId);
  const selection = useSession((now) => now.selection);
  const isWaiting = useSession((now) => now.dialog !== null);
  const inHand = useQuery(claimDetail, claimId ?? '');
  const marks = useReaderMarks(useExcerptMarks(excerpt.id));
  const { misleading } = useHidden(stored);
  const residue = useMemo(() => residueRuns(excerpt.residue), [excerpt.residue]);
  return (
    <ReadingText
      stored={stored}
      hidden={misleading}
      title={source.title}
      language={source.language}
      head={
        <>
          <BesideHead source={source} excerpt={excerpt} />
          <ExcerptTabs excerpts={excerpts} openId={excerpt.id} onOpen={openBeside} />
        </>
      }
      marks={marks}
      residue={residue}
      claimId={claimId}
      claimCode={inHand?.claim.code ?? null}
      selection={selection?.excerptId === excerpt.id ? selection : null}
      isWaiting={isWaiting}
      reveal={null}
      actions={{ onCommand: (id) => void runInContext(id), onResidue: null }}
      onSelect={(range) => keepSelection(excerpt.id, range)}
      onAnnounce={(announcement) => updateSession({ announcement })}
      onOpen={showMark}
      onDecide={({ blocks }, status) => void run('residue.decide', { excerptId: excerpt.id, blocks, status })}
    />
  );
}

function BesideHead({ source, excerpt }: Pick<BesideTextProps, 'source' | 'excerpt'>) {
  const facts = [
    source.outlet || READER_WORDS.noOutlet,
    formatPartialDate(source.published, READER_WORDS.noDate),
    source.kind,
  ];
  return (
    <header className="reader-head">
      <div className="reader-codes">
        <Badge meaning={READER_WORDS.sourceCode}>{source.code}</Badge>
        <Badge meaning={READER_WORDS.excerptCode}>{excerpt.code}</Badge>
      </div>
      <h2 className="beside-title" lang={source.language || undefined}>
        {source.title}
      </h2>
      <p className="reader-facts">{facts.join(' · ')}</p>
    </header>
  );
}

/** That nothing is selected here says nothing about the other text. */
function keepSelection(excerptId: ExcerptId, range: TextRange | null): void {
  const { selection, dialog } = session();
  if (dialog !== null || (range === null && selection?.excerptId !== excerptId)) return;
  updateSession({ selection: range });
}

/** Opening a claim as elsewhere would put this text into the first pane as well. */
function showMark(mark: ReaderMark): void {
  if (mark.type === 'claim') {
    updateSession({ claimId: mark.claimId, focus: { kind: 'claim', id: mark.claimId } });
  } else if (mark.type === 'note') updateSession({ focus: { kind: 'note', id: mark.id } });
  else updateSession({ entityId: mark.entityId, focus: { kind: 'entity', id: mark.entityId } });
}

function openBeside(excerptId: ExcerptId): void {
  const { beside } = session();
  if (beside) updateSession({ beside: { ...beside, excerptId }, selection: null });
}
