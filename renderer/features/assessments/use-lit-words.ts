import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { SearchQuery, SearchRange } from '../../../shared/analysis/search-answer.ts';
import { askedOf, askedOfKind, wantedWords } from '../../../shared/analysis/search-asked.ts';
import { foundOfAny, readText } from '../../../shared/analysis/search-found.ts';
import { parseSearch } from '../../../shared/analysis/search-query-parse.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import { noteWords, type RichInline } from '../../../shared/model/rich-text.ts';
import { updateSession, useSession } from '../../state/session.ts';

const NAME = 'assessment-found';

/** Stands for what is no text in a paragraph, as a citation: one place in it, as the editor counts. */
const NO_TEXT = '\uFFFC';

/** Lights the words that the assessment was found by and brings the first into sight, until something is written. */
export function useLitWords(editor: Editor, assessmentId: AssessmentId): void {
  const lit = useSession((now) => (now.lit?.assessmentId === assessmentId ? now.lit : null));
  useEffect(() => {
    if (!lit) return undefined;
    const ranges = placesOf(editor, lit.query).map((place) => rangeOf(editor, place));
    const highlight = new Highlight(...ranges);
    CSS.highlights.set(NAME, highlight);
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const letGo = (): void => updateSession({ lit: null });
    editor.on('update', letGo);
    return () => {
      editor.off('update', letGo);
      CSS.highlights.delete(NAME);
    };
  }, [editor, lit]);
}

/** Where the words stand, in the editor's own positions. */
function placesOf(editor: Editor, query: SearchQuery): readonly SearchRange[] {
  const asked = askedOf(parseSearch(query.text).node, query);
  const ofKind = asked && askedOfKind(asked, 'assessment');
  const words = ofKind && typeof ofKind === 'object' ? wantedWords(ofKind) : [];
  const places: SearchRange[] = [];
  if (words.length === 0) return places;
  editor.state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, NO_TEXT);
    for (const { start, end } of foundOfAny(words, readText(text))) {
      places.push({ start: position + 1 + start, end: position + 1 + end });
    }
    // Words of a note are lit where the note stands.
    node.forEach((child, offset) => {
      const said = noteWords({ type: child.type.name, attrs: child.attrs } as RichInline);
      const start = position + 1 + offset;
      if (said && foundOfAny(words, readText(said)).length > 0) {
        places.push({ start, end: start + child.nodeSize });
      }
    });
    return false;
  });
  return places;
}

function rangeOf(editor: Editor, { start, end }: SearchRange): Range {
  const range = document.createRange();
  const from = editor.view.domAtPos(start);
  const to = editor.view.domAtPos(end);
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
