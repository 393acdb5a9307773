import { type ImportMatch, isExact } from './analysis/import-matches.ts';
import type { ImportDraft, ImportRefusal, ReadText } from './formats/import-batch.ts';
import { problemOf, type ReviewFields } from './formats/review-fields.ts';
import type { SourceId } from './model/source.ts';

/** One line of the review: what waits to enter a case. */
export type WaitingItem = UnreadItem | RefusedItem | DraftItem;

interface AnyItem {
  readonly id: string;
  /** The same for all that came of one given file. */
  readonly givenId: string;
  /** Name of the given file. */
  readonly givenName: string;
  /** Place in the list; what came of a file takes its place. */
  readonly order: number;
  /** What it is called: the given file, a file within it, or one text of several. */
  readonly name: string;
  /** Of the bytes that are kept for it; empty where none are. */
  readonly sha256: string;
}

/** Given, kept, and not read yet. */
export interface UnreadItem extends AnyItem {
  readonly kind: 'unread';
}

export interface RefusedItem extends AnyItem {
  readonly kind: 'refused';
  readonly code: ImportRefusal;
  readonly message: string;
  /** A password opens it; its bytes are kept for that. */
  readonly takesPassword: boolean;
}

/** A source as it was read. Its words are apart, in its {@link WaitingBody}. */
export interface DraftItem extends AnyItem {
  readonly kind: 'draft';
  /** Which of the sources of its file it is, from 0. */
  readonly part: number;
  readonly draft: DraftHead;
  readonly fields: ReviewFields;
  /** What it is like; null until it has been compared. */
  readonly matches: readonly ImportMatch[] | null;
  /** What the analyst chose; null where nothing was chosen. */
  readonly choice: ImportChoice | null;
  /** The analyst has had it before them. */
  readonly isSeen: boolean;
}

export interface DraftHead extends Omit<ImportDraft, 'bytes' | 'read'> {
  readonly byteLength: number;
  readonly read: Omit<ReadText, 'text' | 'blocks' | 'residue' | 'ledger'>;
  /** Length of the text in UTF-16 units; 0 for a reference. */
  readonly length: number;
  readonly holdsLedger: boolean;
}

/** The words of a draft. Same id as its item. */
export interface WaitingBody extends Pick<ReadText, 'text' | 'blocks' | 'residue' | 'ledger'> {
  readonly id: string;
}

/** What becomes of an item that is like something else. */
export type ImportChoice =
  | { readonly as: 'new' }
  | { readonly as: 'skip' }
  | { readonly as: 'excerpt'; readonly sourceId: SourceId }
  | { readonly as: 'republication'; readonly sourceId: SourceId };

/** What will become of it: what was chosen; else same bytes or words are left out, what is like nothing is new. */
export function choiceOf({ choice, matches }: DraftItem): ImportChoice | null {
  if (choice || !matches) return choice;
  if (matches.length === 0) return { as: 'new' };
  return matches.some(isExact) ? { as: 'skip' } : null;
}

/** How far an item has come, those that need the analyst first. */
export const WAITING_STATES = [
  'locked',
  'refused',
  'title',
  'date',
  'alike',
  'ledger',
  'remarks',
  'unread',
  'comparing',
  'clean',
  'skipped',
] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

export function stateOf(item: WaitingItem): WaitingState {
  if (item.kind === 'unread') return 'unread';
  if (item.kind === 'refused') return item.takesPassword ? 'locked' : 'refused';
  const choice = choiceOf(item);
  if (choice?.as === 'skip') return 'skipped';
  // A further excerpt has no title of its own.
  const problem = problemOf(item.fields);
  if (problem !== null && choice?.as !== 'excerpt') return problem;
  if (item.matches === null) return 'comparing';
  if (choice === null) return 'alike';
  if (item.isSeen) return 'clean';
  // Taken for a text, a list of claims would say nothing.
  if (item.draft.holdsLedger) return 'ledger';
  const { read, encoding } = item.draft;
  const isWhole = (encoding?.replaced ?? 0) === 0 && encoding?.mixed === undefined;
  return isWhole && (read.remarks ?? []).length === 0 ? 'clean' : 'remarks';
}

/** States in which the analyst is asked for something. */
const OPEN: ReadonlySet<WaitingState> = new Set([
  'locked',
  'refused',
  'title',
  'date',
  'alike',
  'ledger',
  'remarks',
]);

export const needsAnalyst = (item: WaitingItem): boolean => OPEN.has(stateOf(item));
