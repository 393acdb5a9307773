import { useEffect } from 'react';
import { report } from '../commands/edit.ts';
import { reviewPasted } from '../commands/import-files.ts';
import { session } from '../state/session.ts';
import { isTyping } from './is-typing.ts';
import { takeFiles } from './take-files.ts';

/** Pasting anywhere but into a field takes the text, or the files, to the review step. */
export function usePaste(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isTyping(event.target) || session().dialog || session().caseId === null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      (files.length > 0 ? takeFiles(files) : reviewPasted(text)).catch(report);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
