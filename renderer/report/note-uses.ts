import type {
  ReportClaim,
  ReportNote,
  ReportSource,
  ReportSupport,
} from '../../shared/analysis/report-model.ts';

/** What one claim takes from a source. */
export interface Use {
  readonly claim: ReportClaim;
  readonly passages: ReportSupport['passages'];
}

/** The note that quotes a claim's words: the first that cites it. Later ones point there. */
export function firstNotes(notes: readonly ReportNote[]): ReadonlyMap<ReportClaim, ReportNote> {
  const first = new Map<ReportClaim, ReportNote>();
  for (const note of notes) {
    for (const claim of note.claims) if (!first.has(claim)) first.set(claim, note);
  }
  return first;
}

/** A source is described once in a note, whatever number of its claims is cited. */
export function usesBySource(
  claims: readonly ReportClaim[],
): readonly (readonly [ReportSource, readonly Use[]])[] {
  const uses = new Map<ReportSource, Use[]>();
  for (const claim of claims) {
    for (const { source, passages } of claim.support) {
      uses.set(source, [...(uses.get(source) ?? []), { claim, passages }]);
    }
  }
  return [...uses];
}

/** The descriptor stands once, with the source it begins at, unless the line above has said it all. */
export const describes = ({ descriptor }: ReportClaim, { source }: ReportSupport): boolean =>
  descriptor?.source === source.code && descriptor.saysMore;
