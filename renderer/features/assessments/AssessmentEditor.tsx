import { EditorContent } from '@tiptap/react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { useSession } from '../../state/session.ts';
import { useWritingPlace } from './basis/use-writing-place.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { useChosenScale } from './checking/chosen-scale.ts';
import { useUnderlines } from './checking/use-underlines.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { EditorMenus } from './editor/EditorMenus.tsx';
import { FindReplaceBar } from './editor/FindReplaceBar.tsx';
import { InlineCards } from './editor/InlineCards.tsx';
import { selectedInline } from './editor/inline-card.ts';
import { citeInPlaceOf } from './editor/insert-citation.ts';
import { useOutlinePlace } from './editor/use-outline-place.ts';
import { FigureDialog } from './figures/FigureDialog.tsx';
import { putFigure } from './figures/figure-node.ts';
import { LiveFigures } from './figures/LiveFigures.tsx';
import { usePagePlace } from './preview/use-page-place.ts';
import { useAssessmentEditor } from './use-assessment-editor.ts';
import { useLitWords } from './use-lit-words.ts';
import './editor/blocks.css';

interface AssessmentEditorProps {
  readonly assessment: Assessment;
  readonly codes: ReadonlyMap<ClaimId, string>;
}

/** The text of an assessment, with its toolbar, its menus and the citation picker. */
export function AssessmentEditor({ assessment, codes }: AssessmentEditorProps) {
  const editor = useAssessmentEditor(assessment, codes);
  useLitWords(editor, assessment.id);
  useWritingPlace(editor, assessment.id);
  useOutlinePlace(editor);
  usePagePlace(editor);
  useChosenScale(editor, assessment.scale);
  useUnderlines(editor, assessment);
  const asked = useSession((now) => (now.dialog?.kind === 'figure' ? now.dialog : null));
  const isCiting = useSession((now) => now.dialog?.kind === 'cite');
  const isFinding = useSession((now) => now.assessmentFind !== null);
  return (
    <div className="assessment">
      <EditorToolbar editor={editor} />
      {isFinding && <FindReplaceBar editor={editor} />}
      <div className="assessment-scroll">
        <p className="assessment-code">{assessment.code}</p>
        <h2 className="assessment-title">{assessment.title}</h2>
        {assessment.subtitle && <p className="assessment-subtitle">{assessment.subtitle}</p>}
        <LiveFigures assessment={assessment}>
          <EditorContent editor={editor} />
        </LiveFigures>
      </div>
      <EditorMenus editor={editor} />
      <InlineCards editor={editor} />
      {asked && (
        <FigureDialog
          body={assessment.body}
          figureId={asked.figureId}
          onPut={(attrs) => putFigure(editor, attrs)}
        />
      )}
      {isCiting && (
        <CiteDialog
          onCite={(claimIds) => {
            const { from, to } = editor.state.selection;
            // A citation that is selected takes the claims in.
            citeInPlaceOf(editor, selectedInline(editor.state) ? to : from, to, claimIds);
          }}
        />
      )}
    </div>
  );
}
