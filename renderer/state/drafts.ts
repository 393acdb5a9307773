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
