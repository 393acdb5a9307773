import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { countWords, countWordsBetween } from './word-count.ts';

/** How many words there are, and how many are selected. Counted when the window is idle, never while a key is shown. */
export function WordCount({ editor }: { readonly editor: Editor }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let asked = 0;
    const count = (): void => {
      asked = 0;
      if (editor.isDestroyed) return;
      const { doc, selection } = editor.state;
      const words = countWords(doc);
      const selected = selection.empty ? 0 : countWordsBetween(doc, selection.from, selection.to);
      setText(selected > 0 ? EDITOR_WORDS.countOf(selected, words) : EDITOR_WORDS.count(words));
    };
    const ask = (): void => {
      cancelIdleCallback(asked);
      asked = requestIdleCallback(count, { timeout: 1000 });
    };
    ask();
    editor.on('transaction', ask);
    return () => {
      cancelIdleCallback(asked);
      editor.off('transaction', ask);
    };
  }, [editor]);
  return <span className="assessment-count">{text}</span>;
}
