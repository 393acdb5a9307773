import { createContext, type ReactNode, useMemo } from 'react';
import type { RecordOfField } from '../state/drafts.ts';

/**
 * The record whose fields stand within: what one of them could not save is there again when the analyst comes back to
 * it. Null where fields come and go in a list, so that none takes the words of another.
 */
export const FieldOwner = createContext<RecordOfField | null>(null);

/** The form of one record. */
export function RecordForm({ table, id, children }: RecordOfField & { readonly children: ReactNode }) {
  const owner = useMemo(() => ({ table, id }), [table, id]);
  return (
    <FieldOwner value={owner}>
      <div className="form">{children}</div>
    </FieldOwner>
  );
}
