import { create } from 'zustand';
import type { RichText } from '../../shared/model/rich-text.ts';
import type { TableName } from '../../shared/model/schema.ts';

/** Things typed and not yet committed, by the field that holds them. */
const pending = new Set<() => Promise<void>>();

/** Registers a field's flush; returns the function that takes it out again. */
export function keepDraft(flush: () => Promise<void>): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

/** Commits everything typed: before undo, before export, before the window closes. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...pending].map((flush) => flush()));
}

/** Fields whose words are ahead of the case: nothing is called saved as long as there is one. */
export const useAhead = create<{ readonly fields: ReadonlySet<string> }>(() => ({ fields: new Set() }));

export function setAhead(field: string, isAhead: boolean): void {
  const { fields } = useAhead.getState();
  if (fields.has(field) === isAhead) return;
  const others = [...fields].filter((one) => one !== field);
  useAhead.setState({ fields: new Set(isAhead ? [...others, field] : others) });
}

/** Words that stand in a field and that the case could not take. */
export interface RefusedDraft {
  /** The record that the field belongs to; null where the words are kept only as long as the field is there. */
  readonly owner: RecordOfField | null;
  readonly label: string;
  readonly text: string;
  /** The text of an assessment, which is more than its words. */
  readonly body?: RichText;
  /** What the record said: once it says something else, these words are out of date. */
  readonly over: string;
  readonly problem: string;
  /** Gives the words up; a field that is there shows the record again. */
  readonly discard: () => void;
}

export interface RecordOfField {
  readonly table: TableName;
  readonly id: string;
}

/** By the field that holds them, in the order in which they were refused. */
export const useRefusedDrafts = create<{ readonly drafts: ReadonlyMap<string, RefusedDraft> }>(() => ({
  drafts: new Map(),
}));

export const refusedDraft = (field: string): RefusedDraft | undefined =>
  useRefusedDrafts.getState().drafts.get(field);

export function keepRefused(field: string, draft: RefusedDraft): void {
  const drafts = new Map(useRefusedDrafts.getState().drafts);
  useRefusedDrafts.setState({ drafts: drafts.set(field, draft) });
}

export function forgetRefused(field: string): void {
  const drafts = new Map(useRefusedDrafts.getState().drafts);
  if (drafts.delete(field)) useRefusedDrafts.setState({ drafts });
}

/** For a record that was removed, and with `null` for all of a case that is closed. */
export function forgetRefusedOf(owner: RecordOfField | null): void {
  for (const [field, { owner: its }] of useRefusedDrafts.getState().drafts) {
    if (!owner || (its?.table === owner.table && its.id === owner.id)) forgetRefused(field);
  }
}
