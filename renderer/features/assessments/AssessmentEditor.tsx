import { EditorContent } from '@tiptap/react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { useSession } from '../../state/session.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { FigureDialog } from './figures/FigureDialog.tsx';
import { putFigure } from './figures/figure-node.ts';
import { LiveFigures } from './figures/LiveFigures.tsx';
import { useAssessmentEditor } from './use-assessment-editor.ts';
import { useLitWords } from './use-lit-words.ts';

interface AssessmentEditorProps {
  readonly assessment: Assessment;
  readonly codes: ReadonlyMap<ClaimId, string>;
}

/** The text of an assessment, with its toolbar and the citation picker. */
export function AssessmentEditor({ assessment, codes }: AssessmentEditorProps) {
  const editor = useAssessmentEditor(assessment, codes);
  useLitWords(editor, assessment.id);
  const asked = useSession((now) => (now.dialog?.kind === 'figure' ? now.dialog : null));
  const isCiting = useSession((now) => now.dialog?.kind === 'cite');
  return (
    <div className="assessment">
      <EditorToolbar editor={editor} />
      <div className="assessment-scroll">
        <p className="assessment-code">{assessment.code}</p>
        <h2 className="assessment-title">{assessment.title}</h2>
        {assessment.subtitle && <p className="assessment-subtitle">{assessment.subtitle}</p>}
        <LiveFigures assessment={assessment}>
          <EditorContent editor={editor} />
        </LiveFigures>
      </div>
      {asked && (
        <FigureDialog
          body={assessment.body}
          figureId={asked.figureId}
          onPut={(attrs) => putFigure(editor, attrs)}
        />
      )}
      {isCiting && (
        <CiteDialog
          onCite={(claimIds) =>
            editor
              .chain()
              .focus()
              .insertContent({ type: 'citation', attrs: { claimIds: [...claimIds] } })
              .run()
          }
        />
      )}
    </div>
  );
}
