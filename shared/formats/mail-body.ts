import type { Email } from 'postal-mime';
import type { Block } from '../model/source.ts';
import { MAIL_WORDS as WORDS } from '../words/mail.ts';
import { cutBlocks } from './cut-blocks.ts';
import { textOfHtml } from './html-text.ts';
import type { ReadText } from './import-batch.ts';
import { mailResidue } from './mail-residue.ts';
import { withoutPageHeadings } from './mark-headings.ts';
import { findResidue } from './page-residue.ts';

type MailText = Pick<ReadText, 'text' | 'blocks' | 'residue' | 'remarks'>;

/** The words of a message, with what it quotes as quotations; null where it has none. */
export function mailText({ text: plain = '', html = '' }: Email, name: string): MailText | null {
  const page = html.trim() === '' ? null : textOfHtml(html, name);
  const pageLength = lettersIn(page?.text ?? '');
  const plainLength = lettersIn(plain);
  if (pageLength + plainLength === 0) return null;
  if (page && pageLength > plainLength * MUCH_MORE) {
    const blocks = quotedBelow(page.text, page.blocks);
    const remarks = plainLength > 0 ? [WORDS.remarks.htmlUsed] : [];
    return { text: page.text, blocks, residue: residueOf(page.text, blocks), remarks };
  }
  const text = plain.replaceAll('\0', '\uFFFD');
  const cut = quotedBelow(text, cutMail(text));
  const residue = residueOf(text, cut);
  return { text, blocks: withoutPageHeadings(cut, residue), residue };
}

/** A plain text that is this much shorter only says that the message is a page. */
const MUCH_MORE = 4;

const lettersIn = (text: string): number => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').length;

/** A signature begins a block of its own, whatever stands before it. */
function cutMail(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/^-- ?\r?$/gmu)) {
    blocks.push(...shifted(cutBlocks(text.slice(from, index)), from));
    from = index;
  }
  return [...blocks, ...shifted(cutBlocks(text.slice(from)), from)];
}

const shifted = (blocks: readonly Block[], by: number): readonly Block[] =>
  blocks.map((block) => ({ ...block, start: block.start + by, end: block.end + by }));

const FORWARDED =
  /^[-_]{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|mensagem original|исходное сообщение)\s?[-_]{2,}|^begin forwarded message:/iu;

/** Below the line that programs put over another message, all words are another's. */
function quotedBelow(text: string, blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ start, end }) =>
    FORWARDED.test(text.slice(start, Math.min(end, start + 60))),
  );
  if (at === -1) return blocks;
  return blocks.map((block, index) => {
    if (index <= at || block.kind === 'table') return block;
    const { level: _, ...rest } = block;
    return { ...rest, kind: 'quotation' };
  });
}

function residueOf(text: string, blocks: readonly Block[]): ReadText['residue'] {
  const own = mailResidue(text, blocks);
  const known = new Set(own.map(({ block }) => block));
  const page = findResidue(text, blocks).filter(({ block }) => !known.has(block));
  return [...own, ...page].sort((a, b) => a.block - b.block);
}
