import type { HtmlElement } from './html-tree.ts';
import { type RtfFlow, type RtfParagraph, rtfFlow } from './rtf-flow.ts';
import type { RtfGroup } from './rtf-groups.ts';
import type { RtfHeader } from './rtf-header.ts';

/** The words of an RTF file as they are said, and what of them is not in the text. */
export interface RtfText {
  readonly say: (group: RtfGroup, words: string) => void;
  readonly control: (name: string, number: number | null) => void;
  /** The paragraph has a mark before it, which is not text. */
  readonly markAsListed: () => void;
  readonly beginNote: (group: RtfGroup) => void;
  readonly endNote: () => void;
  /** All blocks, notes last. */
  readonly finish: () => readonly HtmlElement[];
  readonly counts: { readonly deleted: number; readonly inserted: number; readonly hasHidden: boolean };
}

interface ParagraphLook {
  level: number | null;
  style: number | null;
  isListed: boolean;
  isInTable: boolean;
}

const plainParagraph = (): ParagraphLook => ({
  level: null,
  style: null,
  isListed: false,
  isInTable: false,
});

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export function rtfText(header: RtfHeader): RtfText {
  const counts = { deleted: 0, inserted: 0, hasHidden: false };
  const notes: HtmlElement[][] = [];
  let now: {
    readonly flow: RtfFlow;
    readonly paragraph: ParagraphLook;
    readonly note: HtmlElement[] | null;
  } = {
    flow: rtfFlow(),
    paragraph: plainParagraph(),
    note: null,
  };
  /** What a note interrupts. */
  const around: (typeof now)[] = [];
  let lastChange: 'deleted' | 'inserted' | null = null;

  const paragraphNow = (): RtfParagraph => {
    const { level, style, isListed, isInTable } = now.paragraph;
    const look = header.lookOf(style);
    const found = level ?? look.level;
    if (found !== null && found < 9 && !isInTable) return { element: HEADINGS[found] ?? 'h6', isInTable };
    if (look.isQuotation) return { element: 'blockquote', isInTable };
    return { element: isListed ? 'li' : 'p', isInTable };
  };

  const endNote = (): void => {
    now.note?.push(...now.flow.finish({ element: 'p', isInTable: false }));
    now = around.pop() ?? now;
  };

  return {
    say: (group, words) => {
      const change = group.isDeleted ? 'deleted' : group.isInserted ? 'inserted' : null;
      if (change !== null && change !== lastChange) counts[change] += 1;
      lastChange = change;
      if (group.isHidden && words.trim() !== '') counts.hasHidden = true;
      if (!group.isHidden && !group.isDeleted) now.flow.say(words);
    },
    control: (name, number) => {
      const { flow, paragraph } = now;
      if (name === 'par' || name === 'sect' || name === 'page') flow.endParagraph(paragraphNow());
      else if (name === 'pard') Object.assign(paragraph, plainParagraph());
      else if (name === 'line') flow.breakLine();
      else if (name === 's') paragraph.style = number;
      else if (name === 'outlinelevel') paragraph.level = number;
      else if (name === 'ls') paragraph.isListed = (number ?? 0) > 0;
      else if (name === 'intbl') paragraph.isInTable = true;
      // A table in a cell is told as the paragraphs of that cell.
      else if (name === 'nestcell' || name === 'nestrow')
        flow.endParagraph({ element: 'p', isInTable: true });
      else if (name === 'cell') flow.endCell();
      else if (name === 'row') flow.endRow();
    },
    markAsListed: () => {
      now.paragraph.isListed = true;
    },
    beginNote: (group) => {
      const note: HtmlElement[] = [];
      notes.push(note);
      now.flow.say(`[${notes.length}]`);
      group.isNote = true;
      around.push(now);
      now = { flow: rtfFlow(), paragraph: plainParagraph(), note };
      now.flow.say(`[${notes.length}] `);
    },
    endNote,
    finish: () => {
      while (around.length > 0) endNote();
      const body = now.flow.finish(paragraphNow());
      return [...body, ...notes.map((children) => ({ name: 'li', attributes: NO_ATTRIBUTES, children }))];
    },
    counts,
  };
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
