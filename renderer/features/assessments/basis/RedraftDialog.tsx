import { compareTexts } from '../../../../shared/analysis/compare-texts.ts';
import type { TextLine } from '../../../../shared/analysis/text-lines.ts';
import type { AssessmentId, SourceStatement } from '../../../../shared/model/assessment.ts';
import { STATEMENT_WORDS as WORDS } from '../../../../shared/words/source-statement.ts';
import { run } from '../../../commands/run.ts';
import { flushDrafts } from '../../../state/drafts.ts';
import { notify } from '../../../state/notices.ts';
import { Button } from '../../../ui/buttons.tsx';
import { ModalDialog } from '../../../ui/ModalDialog.tsx';
import { ComparedRows } from '../versions/ComparedRows.tsx';

interface RedraftDialogProps {
  readonly assessmentId: AssessmentId;
  readonly statement: SourceStatement;
  /** The draft as the case gives it now. */
  readonly draft: string;
  readonly onClose: () => void;
}

/** What has changed in the draft since it was taken. Nothing is overwritten unless the analyst says so. */
export function RedraftDialog({ assessmentId, statement, draft, onClose }: RedraftDialogProps) {
  const take = async (words: string | null): Promise<void> => {
    await flushDrafts();
    onClose();
    const isDone = await run('assessment.state', {
      assessmentId,
      statement: { draft, ...(words !== null && { words }) },
    });
    if (isDone && words !== null) notify('info', WORDS.replaced, 'edit.undo');
  };
  return (
    <ModalDialog
      title={WORDS.compare}
      closeLabel={WORDS.close}
      onClose={onClose}
      size="large"
      foot={
        <>
          <Button onPress={() => void take(draft)}>{WORDS.replace}</Button>
          <Button tone="primary" onPress={() => void take(null)}>
            {WORDS.keep}
          </Button>
        </>
      }
    >
      <div className="redraft">
        <div className="redraft-heads">
          <h3>{WORDS.taken}</h3>
          <h3>{WORDS.nowDrafted}</h3>
        </div>
        <ComparedRows rows={compareTexts(linesOf(statement.draft), linesOf(draft)).rows} />
      </div>
    </ModalDialog>
  );
}

const linesOf = (words: string): readonly TextLine[] =>
  words
    .split('\n\n')
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', depth: 0, text, key: text }));
