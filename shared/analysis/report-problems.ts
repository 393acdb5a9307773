import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { byId } from '../model/case-snapshot.ts';
import { spanHolds } from '../model/passage.ts';
import { TLP } from '../model/scale.ts';
import type { ReportAbout, ReportClaim, ReportProblem } from './report-model.ts';
import type { CitedNote } from './report-notes.ts';

/** What in the chain from judgement to words does not hold, in the order of the pages. */
export function findProblems(
  snapshot: CaseSnapshot,
  about: ReportAbout,
  notes: readonly CitedNote[],
  claims: readonly ReportClaim[],
): readonly ReportProblem[] {
  return [
    ...markingProblems(about),
    ...notes.flatMap(noteProblems),
    ...claims.flatMap(claimProblems),
    ...movedWords(snapshot, claims),
  ];
}

function markingProblems({ marking, sourceMarking }: ReportAbout): readonly ReportProblem[] {
  if (TLP.indexOf(marking) >= TLP.indexOf(sourceMarking)) return [];
  return [{ code: 'marking-too-open', message: SENTENCES.markingTooOpen(marking, sourceMarking) }];
}

function noteProblems({ number, claimIds, missing }: CitedNote): readonly ReportProblem[] {
  if (missing > 0) return [{ code: 'claim-missing', message: SENTENCES.claimMissing(number, missing) }];
  if (claimIds.length === 0) return [{ code: 'citation-empty', message: SENTENCES.citationEmpty(number) }];
  return [];
}

function claimProblems({ code, support }: ReportClaim): readonly ReportProblem[] {
  if (support.length > 0) return [];
  return [{ code: 'claim-without-passage', message: SENTENCES.claimWithoutPassage(code) }];
}

function movedWords(snapshot: CaseSnapshot, claims: readonly ReportClaim[]): readonly ReportProblem[] {
  const cited = new Set(claims.map((claim) => claim.code));
  const claimById = byId(snapshot.claims);
  const texts = byId(snapshot.texts);
  return snapshot.passages.flatMap((passage) => {
    const claim = claimById.get(passage.claimId);
    const text = texts.get(passage.excerptId);
    if (!claim || !cited.has(claim.code) || (text && spanHolds(passage, text.text))) return [];
    return [{ code: 'words-moved' as const, message: SENTENCES.wordsMoved(claim.code) }];
  });
}

const SENTENCES = {
  claimMissing: (note: number, missing: number): string =>
    missing === 1
      ? `Note ${note} cites a claim that is no longer in the case. Remove the citation or restore the claim.`
      : `Note ${note} cites ${missing} claims that are no longer in the case. Remove the citation or restore the claims.`,
  citationEmpty: (note: number): string =>
    `Note ${note} cites no claim. Remove the citation or choose a claim for it.`,
  claimWithoutPassage: (code: string): string =>
    `Claim ${code} is cited, but no words of a source are linked to it. Add a passage to the claim.`,
  wordsMoved: (code: string): string =>
    `A passage of claim ${code} no longer stands at its place in the excerpt. Verify the case before printing.`,
  markingTooOpen: (marking: string, sources: string): string =>
    `The marking ${marking} is more open than ${sources}, which a cited source carries.`,
} as const;
