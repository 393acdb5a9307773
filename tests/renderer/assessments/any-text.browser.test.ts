import { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeOver } from '../../../renderer/features/assessments/editor/take-over.ts';
import { editorExtensions } from '../../../renderer/features/assessments/editor-extensions.ts';
import { toRichText } from '../../../renderer/features/assessments/to-rich-text.ts';
import { readRichText } from '../../../shared/model/parse-rich-text.ts';
import type { RichText } from '../../../shared/model/rich-text.ts';
import { anyRichText } from './any-rich-text.ts';

const editorOf = (body: RichText): Editor =>
  new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: editorExtensions(
      {
        codeOf: () => 'C1',
        open: () => {},
        watch: () => () => {},
      },
      () => null,
    ),
    content: structuredClone(body) as object,
  });

test('any text is the same after the parser and after the editor', () => {
  fc.assert(
    fc.property(anyRichText, (body) => {
      expect(readRichText(body)).toEqual(body);
      const editor = editorOf(body);
      editor.state.doc.check();
      expect(toRichText(editor.state.doc)).toEqual(body);
      editor.destroy();
    }),
    { numRuns: 60 },
  );
});

test('any text takes the place of any other, and the cursor stays in the text', () => {
  fc.assert(
    fc.property(anyRichText, anyRichText, fc.nat(), (before, after, at) => {
      const editor = editorOf(before);
      const { doc, tr } = editor.state;
      editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(at % (doc.content.size + 1)))));
      takeOver(editor, after);
      expect(toRichText(editor.state.doc)).toEqual(after);
      expect(editor.state.selection.to).toBeLessThanOrEqual(editor.state.doc.content.size);
      editor.destroy();
    }),
    { numRuns: 60 },
  );
});
