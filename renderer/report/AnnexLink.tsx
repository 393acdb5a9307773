import type { CodeLink } from '../../shared/analysis/report-codes.ts';
import type { PrintedPart } from '../../shared/model/template.ts';
import { useIsPrinted } from './printed-rows.ts';
import { usePrints } from './report-layout.ts';

interface AnnexLinkProps {
  readonly annex: Extract<PrintedPart, 'claims' | 'sources'>;
  readonly to: CodeLink;
}

/** The code of a record, leading to its place in the annex where that is printed. */
export function AnnexLink({ annex, to: { code, anchor } }: AnnexLinkProps) {
  const isPrinted = useIsPrinted(anchor);
  return usePrints(annex) && isPrinted ? <a href={`#${anchor}`}>{code}</a> : code;
}
