import type { CaseFileContents } from '../../shared/formats/case-file-contents.ts';
import type { Result } from '../../shared/lib/result.ts';

/** What the client asks of the case file worker; one question to a worker. */
export type CaseFileJob =
  | { readonly kind: 'pack'; readonly contents: CaseFileContents }
  | { readonly kind: 'unpack'; readonly bytes: Uint8Array };

/** The answer to each kind of question. */
export interface CaseFileAnswers {
  readonly pack: Result<Uint8Array>;
  readonly unpack: Result<CaseFileContents>;
}
