import { RESIDUE_WORDS } from '../words/residue.ts';
import { cutMarkdown } from './cut-markdown.ts';
import { findFields } from './found-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import type { TextFormat } from './import-format.ts';
import { findResidue } from './page-residue.ts';

/** Markdown as CommonMark has it, with tables and front matter. The text keeps its marks; blocks leave most of them out. */
export const markdown: TextFormat = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown'],
  read: (text) => {
    const header = readFrontMatter(text);
    const blocks = cutMarkdown(text, header?.end ?? 0);
    const residue = findResidue(text, blocks, 'marked');
    const extractor = { name: 'markdown', version: 1 };
    const found = { ...findFields(text, blocks, residue), ...header?.found };
    if (!header?.block) return { text, blocks, residue, extractor, found };
    return {
      text,
      blocks: [header.block, ...blocks],
      residue: [
        { block: 0, reason: RESIDUE_WORDS.fileHeader },
        ...residue.map(({ block, reason }) => ({ block: block + 1, reason })),
      ],
      extractor,
      found,
    };
  },
};
