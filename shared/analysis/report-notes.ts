import type { ClaimId } from '../model/claim.ts';
import type { RichCitation } from '../model/rich-text.ts';
import type { NoteFault, ReportInline } from './report-model.ts';

/** One citation of the text, before its claims are resolved. */
export interface CitedNote {
  readonly number: number;
  readonly claimIds: readonly ClaimId[];
  /** How many cited claims are no longer in the case. */
  readonly missing: number;
}

/** Hands out one number per citation, in the order of reading. */
export interface NoteNumbers {
  readonly cite: (citation: RichCitation) => ReportInline;
  readonly notes: readonly CitedNote[];
  readonly noteOf: (citation: RichCitation) => CitedNote | null;
}

export function noteNumbers(isInCase: (id: ClaimId) => boolean): NoteNumbers {
  const notes: CitedNote[] = [];
  const byCitation = new Map<RichCitation, CitedNote>();
  return {
    notes,
    noteOf: (citation) => byCitation.get(citation) ?? null,
    cite: (citation) => {
      const { claimIds } = citation.attrs;
      const distinct = [...new Set(claimIds)];
      const found = distinct.filter(isInCase);
      const note = { number: notes.length + 1, claimIds: found, missing: distinct.length - found.length };
      notes.push(note);
      byCitation.set(citation, note);
      return { kind: 'note', number: note.number, fault: faultOf(note) };
    },
  };
}

/** What keeps a citation from leading to everything it names. */
function faultOf({ claimIds, missing }: CitedNote): NoteFault | null {
  if (missing > 0) return 'claim-missing';
  return claimIds.length === 0 ? 'citation-empty' : null;
}
