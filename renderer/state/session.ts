import { create } from 'zustand';
import type { Finding } from '../../shared/analysis/verify-case.ts';
import type { TextRange } from '../../shared/commands.ts';
import type { ImportOutcome } from '../../shared/formats/import-batch.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import type { ClaimId } from '../../shared/model/claim.ts';
import type { EntityId } from '../../shared/model/entity.ts';
import type { ExcerptId, SourceId } from '../../shared/model/source.ts';
import type { ViewId } from '../../shared/views.ts';

/** Every dialog is one arm; at most one is open. */
export type Dialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'new case' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'review'; readonly outcomes: readonly ImportOutcome[] }
  | { readonly kind: 'entity'; readonly range: TextRange | null; readonly name: string }
  | { readonly kind: 'cite' }
  | { readonly kind: 'file conflict'; readonly file: FileBytes; readonly title: string }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[]; readonly checked: number };

/** What the inspector is about. */
export type Focus =
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'assessment'; readonly id: AssessmentId };

/** What is open and selected: ids only, never records. */
export interface Session {
  readonly caseId: CaseId | null;
  readonly view: ViewId;
  readonly focus: Focus | null;
  /** Open in the reader. */
  readonly sourceId: SourceId | null;
  readonly excerptId: ExcerptId | null;
  /** The claim in hand: `M` adds passages to it. */
  readonly claimId: ClaimId | null;
  /** The claim that was just marked: its form takes the keyboard once, so that typing replaces the statement. */
  readonly newClaimId: ClaimId | null;
  readonly entityId: EntityId | null;
  readonly assessmentId: AssessmentId | null;
  readonly isPreviewing: boolean;
  /** Words selected in the reader. */
  readonly selection: TextRange | null;
  /** Where the reader should scroll; a new object asks again. */
  readonly reveal: { readonly excerptId: ExcerptId; readonly start: number } | null;
  readonly dialog: Dialog | null;
  /** Read out by screen readers. */
  readonly announcement: string;
}

const CLOSED: Session = {
  caseId: null,
  view: 'sources',
  focus: null,
  sourceId: null,
  excerptId: null,
  claimId: null,
  newClaimId: null,
  entityId: null,
  assessmentId: null,
  isPreviewing: false,
  selection: null,
  reveal: null,
  dialog: null,
  announcement: '',
};

export const useSession = create<Session>(() => CLOSED);

export const session = (): Session => useSession.getState();

export const updateSession = (change: Partial<Session>): void => useSession.setState(change);

/** Back to the state of a freshly opened case, or of none. */
export const resetSession = (caseId: CaseId | null): void => useSession.setState({ ...CLOSED, caseId }, true);
