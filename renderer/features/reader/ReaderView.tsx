import { type ReactNode, useMemo, useState } from 'react';
import type { TextRange } from '../../../shared/command-args.ts';
import { commandSpec } from '../../../shared/commands.ts';
import { hiddenCode } from '../../../shared/lib/hidden-codes.ts';
import { newestText } from '../../../shared/model/newest-text.ts';
import type { Excerpt, ExcerptId, Source, SourceId } from '../../../shared/model/source.ts';
import { HIDDEN_WORDS } from '../../../shared/words/hidden-characters.ts';
import { READER_WORDS as WORDS } from '../../../shared/words/reader.ts';
import { run, runInContext } from '../../commands/run.ts';
import { claimDetail, excerptsOfSource, sourceById, textOfExcerpt } from '../../db/queries.ts';
import { useExcerptMarks } from '../../db/use-marks.ts';
import { useQuery } from '../../db/use-query.ts';
import { session, updateSession, useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BesideView } from './beside/BesideView.tsx';
import { TABLE_OF } from './describe-mark.ts';
import { ExcerptTabs } from './ExcerptTabs.tsx';
import { FindLayer } from './find/FindLayer.tsx';
import { HiddenNotice } from './HiddenNotice.tsx';
import { markAs } from './keep-marking.ts';
import { MarginKey } from './MarginKey.tsx';
import { ReadingText } from './ReadingText.tsx';
import { ResidueNotice } from './ResidueNotice.tsx';
import type { ReaderMark } from './reader-marks.ts';
import { residueRuns } from './residue-runs.ts';
import { SourceHead } from './SourceHead.tsx';
import { NamesLayer } from './suggestions/NamesLayer.tsx';
import type { TextSpan } from './text-breaks.ts';
import { blocksIn } from './text-positions.ts';
import { useHidden } from './use-hidden.ts';
import { useReaderMarks } from './use-reader-marks.ts';
import './reader.css';

/** The reading surface: the open source, its text and everything marked in it. */
export function ReaderView() {
  const sourceId = useSession((now) => now.sourceId);
  const beside = useSession((now) => now.beside);
  const reader = (
    <div className="reader">{sourceId ? <OpenSource sourceId={sourceId} /> : <NothingOpen />}</div>
  );
  if (!sourceId || !beside) return reader;
  return (
    <BesideView sourceId={sourceId} beside={beside}>
      {reader}
    </BesideView>
  );
}

function NothingOpen() {
  return (
    <EmptyState title={WORDS.empty.title} text={WORDS.empty.text}>
      <Button tone="primary" onPress={() => void runInContext('import.files')}>
        {WORDS.empty.import}
      </Button>
      <Button onPress={() => void runInContext('import.paste')}>{WORDS.empty.paste}</Button>
    </EmptyState>
  );
}

function OpenSource({ sourceId }: { readonly sourceId: SourceId }) {
  const excerptId = useSession((now) => now.excerptId);
  const source = useQuery(sourceById, sourceId);
  const excerpts = useQuery(excerptsOfSource, sourceId);
  if (!source || !excerpts) return null;
  const excerpt = excerpts.find((candidate) => candidate.id === excerptId) ?? newestText(excerpts);
  if (excerpt) return <OpenExcerpt key={excerpt.id} source={source} excerpt={excerpt} excerpts={excerpts} />;
  return <NoText words={WORDS.reference} head={<SourceHead source={source} excerpt={undefined} />} />;
}

interface NoTextProps {
  readonly head: ReactNode;
  readonly words: { readonly title: string; readonly text: string };
}

function NoText({ head, words }: NoTextProps) {
  return (
    <div className="reader-scroller">
      <div className="reader-page">
        {head}
        <EmptyState {...words}>
          <Button onPress={() => void runInContext('source.askExcerpt')}>
            {commandSpec('source.askExcerpt').label}
          </Button>
        </EmptyState>
      </div>
    </div>
  );
}

interface OpenExcerptProps {
  readonly source: Source;
  readonly excerpt: Excerpt;
  readonly excerpts: readonly Excerpt[];
}

function OpenExcerpt({ source, excerpt, excerpts }: OpenExcerptProps) {
  const claimId = useSession((now) => now.claimId);
  const selection = useSession((now) => now.selection);
  const reveal = useSession((now) => now.reveal);
  const isWaiting = useSession((now) => now.dialog !== null);
  const focus = useSession((now) => now.focus);
  const markStep = useSession((now) => now.markStep);
  const kept = useSession((now) => now.kept);
  const noteId = useSession((now) => (now.focus?.kind === 'note' ? now.focus.id : null));
  const stored = useQuery(textOfExcerpt, excerpt.id);
  const found = useExcerptMarks(excerpt.id);
  const inHand = useQuery(claimDetail, claimId ?? '');
  const marks = useReaderMarks(found);
  const residue = useMemo(() => residueRuns(excerpt.residue), [excerpt.residue]);
  const hidden = useHidden(stored);
  const [hiddenAt, setHiddenAt] = useState<number | null>(null);
  if (!stored) return null;
  const selected = selection?.excerptId === excerpt.id ? selection : null;
  const residueBlocks = new Set(residue.flatMap((item) => item.blocks));
  const ownBlocks = selected
    ? blocksIn(stored.blocks, selected.start, selected.end).filter((block) => !residueBlocks.has(block))
    : [];
  const head = (
    <>
      <MarginKey />
      <SourceHead source={source} excerpt={excerpt} />
      <ExcerptTabs excerpts={excerpts} openId={excerpt.id} onOpen={openExcerpt} />
      <HiddenNotice
        hidden={hidden}
        at={hiddenAt}
        onGo={(token, index) => {
          setHiddenAt(token.start);
          const announcement = HIDDEN_WORDS.at(
            hiddenCode(stored.text, token),
            index + 1,
            hidden.shown.length,
          );
          updateSession({ announcement, reveal: { excerptId: excerpt.id, start: token.start } });
        }}
      />
      <ResidueNotice runs={residue} onAcceptAll={() => void runInContext('residue.acceptAll')} />
    </>
  );
  if (stored.blocks.length === 0) return <NoText words={WORDS.noText} head={head} />;
  return (
    <ReadingText
      key={hidden.isShowingUsual ? 'all' : 'misleading'}
      hidden={hidden.shown}
      hiddenAt={hiddenAt}
      stored={stored}
      title={source.title}
      language={source.language}
      head={head}
      marks={marks}
      residue={residue}
      claimId={claimId}
      claimCode={inHand?.claim.code ?? null}
      noteId={noteId}
      source={source}
      selection={selected}
      isWaiting={isWaiting}
      reveal={reveal?.excerptId === excerpt.id ? reveal : null}
      actions={{
        onCommand: (id) => void runInContext(id),
        onResidue:
          ownBlocks.length > 0
            ? () =>
                void run('residue.decide', { excerptId: excerpt.id, blocks: ownBlocks, status: 'accepted' })
            : null,
      }}
      focus={focus}
      markStep={markStep}
      onKeep={kept && ((range) => void markAs(kept, range))}
      onMove={moveEdges}
      onSelect={keepSelection}
      onAnnounce={(announcement) => updateSession({ announcement })}
      onOpen={openMark}
      onDecide={({ blocks }, status) => void run('residue.decide', { excerptId: excerpt.id, blocks, status })}
      renderTop={(reading) => <FindLayer reading={reading} excerptId={excerpt.id} />}
      renderFoot={(reading) => (
        <NamesLayer
          reading={reading}
          stored={stored}
          excerpt={excerpt}
          source={source}
          residue={residue}
          marks={found}
        />
      )}
    />
  );
}

/** While a dialog is open the selection waits for it, although the focus has gone there. */
function keepSelection(range: TextRange | null): void {
  const { selection, dialog } = session();
  if (dialog !== null || (range === null && selection === null)) return;
  const isSame = range?.excerptId === selection?.excerptId && range?.start === selection?.start;
  if (!isSame || range?.end !== selection?.end) updateSession({ selection: range });
}

const moveEdges = (mark: ReaderMark, { start, end }: TextSpan): Promise<boolean> =>
  run('mark.move', { table: TABLE_OF[mark.type], id: mark.id, start, end });

function openMark(mark: ReaderMark): void {
  if (mark.type === 'claim') void run('claim.open', { claimId: mark.claimId, passageId: mark.id });
  else if (mark.type === 'note') void run('note.open', { noteId: mark.id });
  else updateSession({ entityId: mark.entityId, focus: { kind: 'entity', id: mark.entityId } });
}

const openExcerpt = (excerptId: ExcerptId): void =>
  updateSession({ excerptId, selection: null, reveal: null });
