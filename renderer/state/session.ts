import { create } from 'zustand';
import type { ReportPlace, WritingPlace } from '../../shared/analysis/report-places.ts';
import type { SearchQuery } from '../../shared/analysis/search-answer.ts';
import type { Finding } from '../../shared/analysis/verify-case.ts';
import type { AssessmentPanelId } from '../../shared/assessment-panels.ts';
import type { Among, KeptMark, TextRange } from '../../shared/command-args.ts';
import type { TemplateFile } from '../../shared/formats/template-file.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import type { ClaimId } from '../../shared/model/claim.ts';
import type { EntityId } from '../../shared/model/entity.ts';
import type { IssuedId } from '../../shared/model/issued.ts';
import type { NoteId } from '../../shared/model/passage.ts';
import type { ExcerptId, SourceId } from '../../shared/model/source.ts';
import type { CitationField } from '../../shared/model/source-descriptor.ts';
import type { TemplateId } from '../../shared/model/template.ts';
import type { TitledCase } from '../../shared/snapshot-facts.ts';
import { type PageId, pagesOf, type ViewId } from '../../shared/views.ts';
import type { Trouble } from './trouble.ts';

/** Every dialog is one arm; at most one is open. */
export type Dialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  /** Files that were given while no case was open are taken into the new one. */
  | { readonly kind: 'new case'; readonly files?: readonly File[] }
  | { readonly kind: 'paste' }
  | { readonly kind: 'review' }
  | { readonly kind: 'excerpt'; readonly sourceId: SourceId }
  | { readonly kind: 'entity'; readonly range: TextRange | null; readonly name: string }
  | { readonly kind: 'cite' }
  | {
      readonly kind: 'versions';
      readonly assessmentId: AssessmentId;
      readonly before: number;
      /** Null for the text as it is now. */
      readonly after: number | null;
    }
  | { readonly kind: 'template' }
  | { readonly kind: 'template file'; readonly name: string; readonly file: TemplateFile }
  | { readonly kind: 'template to file'; readonly templateId: TemplateId }
  /** A new figure, or one of the text to be changed. */
  | { readonly kind: 'figure'; readonly figureId: string | null }
  | { readonly kind: 'beside'; readonly sourceId: SourceId }
  | { readonly kind: 'withdraw'; readonly sourceId: SourceId }
  | { readonly kind: 'replace'; readonly excerptId: ExcerptId }
  | { readonly kind: 'relation'; readonly claimId: ClaimId; readonly otherId?: ClaimId }
  | { readonly kind: 'merge'; readonly entityId: EntityId }
  | { readonly kind: 'split'; readonly entityId: EntityId }
  | { readonly kind: 'issue'; readonly assessmentId: AssessmentId }
  | { readonly kind: 'sanitise'; readonly assessmentId: AssessmentId }
  | { readonly kind: 'recovery'; readonly trouble: Trouble }
  | { readonly kind: 'printed report' }
  | { readonly kind: 'save locked' }
  | { readonly kind: 'unlock'; readonly file: FileBytes }
  | { readonly kind: 'locking' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'log'; readonly text: string }
  /** Fields whose words could not be saved, and what was about to be closed over them. */
  | { readonly kind: 'unsaved'; readonly leaving: 'case' | 'window' | null }
  | { readonly kind: 'snapshot'; readonly snapshotId: string }
  | { readonly kind: 'found cases'; readonly cases: readonly TitledCase[] }
  | { readonly kind: 'file conflict'; readonly file: FileBytes; readonly title: string }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[]; readonly checked: number };

/** What the inspector is about. */
export type Focus =
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'assessment'; readonly id: AssessmentId }
  /** A step of the journal, by its number. */
  | { readonly kind: 'step'; readonly id: string }
  /** A record that a step removed. */
  | { readonly kind: 'removed'; readonly id: string; readonly seq: number };

/** What is looked for in the open text: every place of it is lit, and F3 goes through them. */
export interface TextFind {
  readonly query: SearchQuery;
  /** F3 goes on in the next text that is found. */
  readonly isAcross: boolean;
  /** The place to begin with, a new object asks again; null begins with what is in sight. */
  readonly from: { readonly excerptId: ExcerptId; readonly start: number } | null;
  /** Which of the texts that are found this one is; null where nobody has counted. */
  readonly among: (Among & { readonly excerptId: ExcerptId }) | null;
}

/** A block of the assessment's text and a citation in it, or words that a page shows, with a place in case they are not found. */
export type WriteAt =
  | Pick<ReportPlace, 'block' | 'citation'>
  | {
      readonly words: { readonly text: string; readonly offset: number };
      readonly otherwise: Pick<ReportPlace, 'block' | 'citation'> | null;
    };
/** The next finding behind the cursor, the one before it, or one by its key. */
export type FindingStep = { readonly to: 'next' | 'previous' } | { readonly to: 'key'; readonly key: string };

/** What is open and selected: ids only, never records. */
export interface Session {
  readonly caseId: CaseId | null;
  readonly view: ViewId;
  /** What the main pane of each view shows; a view without an entry shows its first page. */
  readonly pages: Readonly<Partial<Record<ViewId, PageId>>>;
  /** Panes that make room for the main one. */
  readonly hidden: { readonly list: boolean; readonly inspector: boolean };
  /** The claims stand beneath the list of assessments, to be dragged into the text. */
  readonly showsClaims: boolean;
  readonly focus: Focus | null;
  /** Open in the reader. */
  readonly sourceId: SourceId | null;
  readonly excerptId: ExcerptId | null;
  /** The second source, read beside the first. */
  readonly beside: { readonly sourceId: SourceId; readonly excerptId: ExcerptId | null } | null;
  /** Which of the words that the two texts share was come to, counted on and on in both directions; a new object asks again. */
  readonly besideStep: { readonly at: number } | null;
  /** What selecting words does at once, until the analyst stops it. */
  readonly kept: KeptMark | null;
  /** What the reader is asked to do with the marks around the caret; a new object asks again. */
  readonly markStep: { readonly to: 'next' | 'previous' | 'cycle' } | null;
  /** What is typed into the search. */
  readonly search: SearchQuery;
  readonly find: TextFind | null;
  /** Goes on to another place found; a new object asks again. */
  readonly findStep: { readonly to: 'next' | 'previous' } | null;
  /** The bar for finding takes the keyboard; a new object asks again. */
  readonly findAsked: object | null;
  /** The claim in hand: `M` adds passages to it. */
  readonly claimId: ClaimId | null;
  /** The claim that was just marked: its form takes the keyboard once, so that typing replaces the statement. */
  readonly newClaimId: ClaimId | null;
  /** The note that was just made: its form takes the keyboard once. */
  readonly newNoteId: NoteId | null;
  readonly entityId: EntityId | null;
  readonly assessmentId: AssessmentId | null;
  /** The words that the assessment was found by, lit until something is written in it. */
  readonly lit: { readonly assessmentId: AssessmentId; readonly query: SearchQuery } | null;
  /** What the inspector shows of an assessment. */
  readonly assessmentPanel: AssessmentPanelId;
  readonly isPreviewing: boolean;
  /** The field of a source that is to take the keyboard; a new object asks again. */
  readonly askedField: { readonly sourceId: SourceId; readonly field: CitationField } | null;
  /** The bar for finding in the assessment is open; a new object has it take the keyboard. */
  readonly assessmentFind: object | null;
  /** Id of the heading or judgement that the cursor is under. */
  readonly outlineAt: string | null;
  /** Where the editor should go; a new object asks again. */
  readonly outlineJump: { readonly id: string } | null;
  /** The issued copy whose pages are shown in place of the text. */
  readonly issuedId: IssuedId | null;
  /** The pages stand beside the text that is written. */
  readonly isSplit: boolean;
  /** Where the caret is in the text beside the pages. */
  readonly writing: WritingPlace | null;
  /** Where the caret is to go, a place or words of a page; a new object asks again. */
  readonly writeAt: WriteAt | null;
  /** Goes to a finding of the checker in the text; a new object asks again. */
  readonly findingStep: FindingStep | null;
  /** Words selected in the reader. */
  readonly selection: TextRange | null;
  /** Where the reader should scroll; a new object asks again. */
  readonly reveal: { readonly excerptId: ExcerptId; readonly start: number } | null;
  readonly dialog: Dialog | null;
  /** What was reviewed is entering the case. */
  readonly isTakingIn: boolean;
  /** Read out by screen readers. */
  readonly announcement: string;
}

const CLOSED: Session = {
  caseId: null,
  view: 'sources',
  pages: {},
  hidden: { list: false, inspector: false },
  showsClaims: false,
  focus: null,
  sourceId: null,
  excerptId: null,
  beside: null,
  besideStep: null,
  kept: null,
  markStep: null,
  search: { text: '', isExact: false, isTyping: false },
  find: null,
  findStep: null,
  findAsked: null,
  claimId: null,
  newClaimId: null,
  newNoteId: null,
  entityId: null,
  assessmentId: null,
  lit: null,
  assessmentPanel: 'details',
  isPreviewing: false,
  askedField: null,
  assessmentFind: null,
  outlineAt: null,
  outlineJump: null,
  issuedId: null,
  isSplit: false,
  writing: null,
  writeAt: null,
  findingStep: null,
  selection: null,
  reveal: null,
  dialog: null,
  isTakingIn: false,
  announcement: '',
};

export const useSession = create<Session>(() => CLOSED);

export const session = (): Session => useSession.getState();

/** The page that a view's main pane shows. */
export const pageOf = ({ pages }: Pick<Session, 'pages'>, view: ViewId): PageId =>
  pages[view] ?? pagesOf(view)[0] ?? 'text';

export const updateSession = (change: Partial<Session>): void =>
  useSession.setState((now) =>
    change.announcement === undefined
      ? change
      : { ...change, announcement: saidAnew(change.announcement, now.announcement) },
  );

/** A screen reader reads what changes: the same words once more are told apart by a space at their end. */
const saidAnew = (words: string, last: string): string =>
  words !== '' && words === last ? `${words}\u00a0` : words;

/** Back to the state of a freshly opened case, or of none. */
export const resetSession = (caseId: CaseId | null): void => useSession.setState({ ...CLOSED, caseId }, true);
