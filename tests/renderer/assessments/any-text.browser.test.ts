import { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeOver } from '../../../renderer/features/assessments/editor/take-over.ts';
import { editorExtensions } from '../../../renderer/features/assessments/editor-extensions.ts';
import { toRichText } from '../../../renderer/features/assessments/to-rich-text.ts';
import { readRichText } from '../../../shared/model/parse-rich-text.ts';
import type { RichText, TableCellBlock, TableRowBlock } from '../../../shared/model/rich-text.ts';
import { anyRichText } from './any-rich-text.ts';
import { paragraph } from './writing-page.tsx';

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

test('cells are joined and split by their keys, with all their words, and a row that is wholly joined stays a row', () => {
  const cell = (words: string) => ({ type: 'tableCell' as const, content: [paragraph(words)] });
  const row = (...content: readonly TableCellBlock[]) => ({ type: 'tableRow' as const, content });
  const table = (...content: readonly TableRowBlock[]): RichText => ({
    type: 'doc',
    content: [{ type: 'table', content }],
  });
  const editor = editorOf(table(row(cell('a'), cell('b')), row(cell('c'), cell('d'))));
  const press = (key: string, shiftKey = false): void => {
    editor.view.dom.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        keyCode: 77,
        ctrlKey: true,
        altKey: true,
        shiftKey,
        cancelable: true,
      }),
    );
  };
  const cells: number[] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'tableCell') cells.push(at);
  });
  const [first = 0, , , last = 0] = cells;
  const { doc, tr } = editor.state;
  editor.view.dispatch(tr.setSelection(CellSelection.create(doc, first, last)));
  press('m');
  const joined: TableCellBlock = {
    type: 'tableCell',
    attrs: { colspan: 2, rowspan: 2 },
    content: ['a', 'b', 'c', 'd'].map(paragraph),
  };
  expect(toRichText(editor.state.doc)).toEqual(table(row(joined), row()));
  expect(readRichText(toRichText(editor.state.doc))).not.toBeNull();
  press('M', true);
  const empty = { type: 'tableCell' as const, content: [{ type: 'paragraph' as const }] };
  const split = { type: 'tableCell' as const, content: joined.content };
  expect(toRichText(editor.state.doc)).toEqual(table(row(split, empty), row(empty, empty)));
  editor.destroy();
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
