import type { FileFormat } from './import-format.ts';

/** Books and reports as EPUB; a book is one source, with its chapters as one text. */
export const epub: FileFormat = {
  id: 'epub',
  label: 'Book (EPUB)',
  extensions: ['epub'],
  sniff: (head) => /^PK\x03\x04[^]{26}mimetypeapplication\/epub\+zip/u.test(head),
  open: async (file, tools) => {
    const { readBook } = await import('./epub-book.ts');
    return [{ kind: 'text', read: readBook(file, tools), encoding: null }];
  },
};
