import { cutBlocks } from './cut-blocks.ts';
import { findFields } from './found-fields.ts';
import type { TextFormat } from './import-format.ts';
import { withoutPageHeadings } from './mark-headings.ts';
import { findResidue } from './page-residue.ts';

/** Text without marks: saved pages, wire copy, reports pasted into an editor. */
export const plainText: TextFormat = {
  id: 'plain-text',
  label: 'Plain text',
  extensions: ['txt', 'text'],
  read: (text) => {
    const cut = cutBlocks(text);
    const residue = findResidue(text, cut);
    const blocks = withoutPageHeadings(cut, residue);
    const found = findFields(text, blocks, residue);
    return { text, blocks, residue, extractor: { name: 'plain-text', version: 1 }, found };
  },
};
