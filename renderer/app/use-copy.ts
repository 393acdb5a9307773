import { useEffect } from 'react';
import { isTyping } from './is-typing.ts';

/**
 * Copying takes the words that are selected and nothing else: the browser would add the markup around them, with ids of
 * records in it. What has a copy of its own, as the text of a source or an editor, has answered before.
 */
export function useCopy(): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const words = document.getSelection()?.toString() ?? '';
      if (event.defaultPrevented || isTyping(event.target) || words === '') return;
      event.preventDefault();
      event.clipboardData?.clearData();
      event.clipboardData?.setData('text/plain', words);
    };
    window.addEventListener('copy', copy);
    return () => window.removeEventListener('copy', copy);
  }, []);
}
