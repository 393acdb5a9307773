import { create } from 'zustand';

/** Whether everything committed is in the database and in the journal file. */
export interface Saving {
  readonly status: 'saved' | 'saving' | 'failed';
  /** Why, when failed: a sentence. */
  readonly reason: string;
}

export const useSaving = create<Saving>(() => ({ status: 'saved', reason: '' }));

export const setSaving = (status: Saving['status'], reason = ''): void =>
  useSaving.setState({ status, reason });
