import { useMemo, useState } from 'react';
import { type ComparedTexts, compareTexts } from '../../../../shared/analysis/compare-texts.ts';
import { textLines } from '../../../../shared/analysis/text-lines.ts';
import type { WritingSession } from '../../../../shared/analysis/writing-sessions.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { EMPTY_TEXT } from '../../../../shared/model/rich-text.ts';
import { VERSION_WORDS as WORDS } from '../../../../shared/words/versions.ts';
import { run } from '../../../commands/run.ts';
import { claimCodes } from '../../../db/queries-assessments.ts';
import { textAfter } from '../../../db/queries-versions.ts';
import { useQuery } from '../../../db/use-query.ts';
import { updateSession } from '../../../state/session.ts';
import { Button } from '../../../ui/buttons.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { sessionTime } from '../../../ui/local-time.ts';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import { ComparedRows } from './ComparedRows.tsx';

interface CompareDialogProps {
  readonly assessment: Assessment;
  /** Newest first. */
  readonly sessions: readonly WritingSession[];
  readonly before: number;
  readonly after: number | null;
}

const NOW = 'now';

/** Two versions of a text side by side, paragraph by paragraph and word by word. */
export function CompareDialog({ assessment, sessions, ...asked }: CompareDialogProps) {
  const [pair, setPair] = useState<{ readonly before: number | null; readonly after: number | null }>(asked);
  const codes = useQuery(claimCodes);
  const before = useQuery(textAfter, assessment.id, pair.before);
  const after = useQuery(textAfter, assessment.id, pair.after);
  const compared = useMemo<ComparedTexts | null>(() => {
    if (before === undefined || after === undefined || !codes) return null;
    const lines = (body: typeof before) =>
      textLines(body ?? EMPTY_TEXT, (id) => (codes as ReadonlyMap<string, string>).get(id));
    return compareTexts(lines(before), lines(after));
  }, [before, after, codes]);
  const options = optionsOf(sessions);
  const idOf = (seq: number | null): string => (seq === null ? NOW : String(seq));
  const seqOf = (id: string): number | null => (id === NOW ? null : Number(id));
  const close = (): void => updateSession({ dialog: null });
  const nameOf = (seq: number | null): string =>
    options.find(({ value }) => value === idOf(seq))?.label ?? '';
  const restore = async (seq: number): Promise<void> => {
    close();
    await run('version.restore', { assessmentId: assessment.id, seq, named: nameOf(seq) });
  };
  const earlier = pair.before;
  return (
    <ModalDialog
      title={WORDS.compareTitle}
      closeLabel={WORDS.close}
      onClose={close}
      size="full"
      foot={
        <>
          <p className="compare-count" role="status">
            {compared ? WORDS.changes(compared.added, compared.removed, compared.reformed) : WORDS.reading}
          </p>
          {earlier !== null && before && (
            <Button onPress={() => void restore(earlier)}>{WORDS.restore}</Button>
          )}
          <Button tone="primary" onPress={close}>
            {WORDS.close}
          </Button>
        </>
      }
    >
      <div className="compare">
        <div className="compare-sides">
          <Choice
            label={WORDS.before}
            value={idOf(pair.before)}
            options={options}
            onChoose={(id) => setPair({ ...pair, before: seqOf(id) })}
          />
          <Choice
            label={WORDS.after}
            value={idOf(pair.after)}
            options={options}
            onChoose={(id) => setPair({ ...pair, after: seqOf(id) })}
          />
        </div>
        {compared && <ComparedRows key={`${pair.before} ${pair.after}`} rows={compared.rows} />}
      </div>
    </ModalDialog>
  );
}

/** The text as it is now, every version, and what was there before the first. */
function optionsOf(
  sessions: readonly WritingSession[],
): readonly { readonly value: string; readonly label: string }[] {
  const versions = sessions.map((session) => {
    const name = session.names.at(-1)?.name;
    const when = sessionTime(session);
    return { value: String(session.lastSeq), label: name ? WORDS.namedOf(name, when) : when };
  });
  const first = sessions.at(-1);
  return [
    { value: NOW, label: WORDS.now },
    ...versions,
    ...(first ? [{ value: String(first.firstSeq - 1), label: WORDS.beginning }] : []),
  ];
}
