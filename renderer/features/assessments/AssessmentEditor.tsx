import { EditorContent } from '@tiptap/react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { useSession } from '../../state/session.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { useChosenScale } from './checking/chosen-scale.ts';
import { useUnderlines } from './checking/use-underlines.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
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
  useChosenScale(editor, assessment.scale);
  useUnderlines(editor, assessment);
  const isCiting = useSession((now) => now.dialog?.kind === 'cite');
  return (
    <div className="assessment">
      <EditorToolbar editor={editor} />
      <div className="assessment-scroll">
        <p className="assessment-code">{assessment.code}</p>
        <h2 className="assessment-title">{assessment.title}</h2>
        {assessment.subtitle && <p className="assessment-subtitle">{assessment.subtitle}</p>}
        <EditorContent editor={editor} />
      </div>
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
