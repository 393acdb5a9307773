import type { Issued, IssuedId } from '../../shared/model/issued.ts';
import { ISSUED_WORDS as WORDS } from '../../shared/words/issuing.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';

/** The pages of an issued copy, the very bytes that were issued. Throws where they are missing or damaged. */
export const issuedPages = ({ pdf }: Pick<Issued, 'pdf'>): Promise<Uint8Array> =>
  ask('originals.read', openedCase().caseId, pdf.sha256);

/** Asks where to, and saves an issued copy. */
export async function saveIssued({ issuedId }: { readonly issuedId: IssuedId }): Promise<void> {
  const copy = await openedCase().db.issued.get(issuedId);
  if (!copy) return;
  const bytes = await issuedPages(copy);
  const saved = await ask('files.save', WORDS.fileName(copy.code, copy.title), bytes);
  if (saved) notify('success', WORDS.saved(saved.name));
}
