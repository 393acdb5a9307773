import type { Node as ProseNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { unitRole } from '../../../../shared/analysis/text-units.ts';
import type { AssessmentId } from '../../../../shared/model/assessment.ts';
import { caretAt, leaveText, useWriting } from '../../../state/writing.ts';

/** Says in which unit of the text the cursor stands, and goes to the unit that a panel asks for. */
export function useWritingPlace(editor: Editor, assessmentId: AssessmentId): void {
  useEffect(() => {
    const tell = (): void => {
      const { doc, selection } = editor.state;
      caretAt(assessmentId, unitAt(doc, selection.head));
    };
    editor.on('selectionUpdate', tell);
    editor.on('update', tell);
    return () => {
      editor.off('selectionUpdate', tell);
      editor.off('update', tell);
      leaveText(assessmentId);
    };
  }, [editor, assessmentId]);

  const asked = useWriting((now) => (now.asked?.assessmentId === assessmentId ? now.asked : null));
  useEffect(() => {
    if (!asked || editor.isDestroyed) return;
    useWriting.setState({ asked: null });
    const { state, view } = editor;
    const place = placeOf(state.doc, asked.unit);
    if (place === null) return;
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(place + 1))));
    const element = view.nodeDOM(place);
    if (element instanceof HTMLElement) scrollToMiddle(element);
    if (asked.takesKeyboard) view.focus();
    // The cursor may have stood there already, and then nothing is heard of it.
    caretAt(assessmentId, asked.unit);
  }, [asked, editor, assessmentId]);
}

/** Only the text scrolls; the window around it stays where it is. */
function scrollToMiddle(element: HTMLElement): void {
  const scroller = element.closest('.assessment-scroll');
  if (!scroller) return;
  const [box, place] = [scroller.getBoundingClientRect(), element.getBoundingClientRect()];
  const isTall = place.height > box.height;
  scroller.scrollTop += place.top - box.top - (isTall ? 0 : (box.height - place.height) / 2);
}

/** The units of the editor's text in order, until one is taken. */
function walkUnits(
  doc: ProseNode,
  take: (node: ProseNode, position: number, index: number) => boolean,
): void {
  let index = 0;
  let isDone = false;
  doc.descendants((node, position) => {
    if (isDone) return false;
    const role = unitRole(node.type.name, node.isTextblock && node.textContent !== '');
    if (role === 'unit') {
      isDone = take(node, position, index);
      index += 1;
    }
    return role === 'holder';
  });
}

function unitAt(doc: ProseNode, caret: number): number | null {
  let found: number | null = null;
  walkUnits(doc, (node, position, index) => {
    if (caret >= position && caret <= position + node.nodeSize) found = index;
    return position > caret;
  });
  return found;
}

function placeOf(doc: ProseNode, unit: number): number | null {
  let found: number | null = null;
  walkUnits(doc, (_node, position, index) => {
    if (index === unit) found = position;
    return index === unit;
  });
  return found;
}
