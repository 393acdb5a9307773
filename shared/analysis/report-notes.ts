import type { ClaimId } from '../model/claim.ts';
import type { RichCitation, RichFootnote } from '../model/rich-text.ts';
import type { NoteFault, ReportInline } from './report-model.ts';

/** One note of the text, before its claims are resolved. */
export interface CitedNote {
  readonly number: number;
  readonly claimIds: readonly ClaimId[];
  /** How many cited claims are no longer in the case. */
  readonly missing: number;
  /** What the author adds in words. */
  readonly words: string;
  /** Whether it is words alone, and cites nothing. */
  readonly isFootnote: boolean;
}

/** Hands out one number per citation and footnote, in the order of reading. */
export interface NoteNumbers {
  readonly cite: (citation: RichCitation) => ReportInline;
  readonly remark: (footnote: RichFootnote) => ReportInline;
  readonly notes: readonly CitedNote[];
  readonly noteOf: (node: RichCitation | RichFootnote) => CitedNote | null;
}

export function noteNumbers(isInCase: (id: ClaimId) => boolean): NoteNumbers {
  const notes: CitedNote[] = [];
  const byNode = new Map<RichCitation | RichFootnote, CitedNote>();
  const numbered = (said: Omit<CitedNote, 'number'>): CitedNote => {
    const note = { number: notes.length + 1, ...said };
    notes.push(note);
    return note;
  };
  return {
    notes,
    noteOf: (node) => byNode.get(node) ?? null,
    cite: (citation) => {
      const { claimIds, note: words = '' } = citation.attrs;
      const distinct = [...new Set(claimIds)];
      const found = distinct.filter(isInCase);
      const missing = distinct.length - found.length;
      const note = numbered({ claimIds: found, missing, words, isFootnote: false });
      byNode.set(citation, note);
      return inlineOf(note);
    },
    remark: (footnote) => {
      const { words } = footnote.attrs;
      const note = numbered({ claimIds: [], missing: 0, words, isFootnote: true });
      byNode.set(footnote, note);
      return inlineOf(note);
    },
  };
}

/** What keeps a citation from leading to everything it names. */
function faultOf({ claimIds, missing, words, isFootnote }: CitedNote): NoteFault | null {
  if (isFootnote) return words.trim() === '' ? 'footnote-empty' : null;
  if (missing > 0) return 'claim-missing';
  return claimIds.length === 0 ? 'citation-empty' : null;
}

const inlineOf = (note: CitedNote): ReportInline => ({
  kind: 'note',
  number: note.number,
  fault: faultOf(note),
});
