import { ArrowLeft, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { IssuedId } from '../../../../shared/model/issued.ts';
import { ISSUED_WORDS as WORDS } from '../../../../shared/words/issuing.ts';
import { issuedPages } from '../../../commands/issued-copies.ts';
import { run } from '../../../commands/run.ts';
import { issuedById } from '../../../db/queries-issued.ts';
import { useQuery } from '../../../db/use-query.ts';
import { Button } from '../../../ui/buttons.tsx';
import { PdfPages } from '../PdfPages.tsx';
import '../preview.css';

type Pages = { readonly bytes: Uint8Array } | { readonly reason: string };

/** The pages of an issued copy, as they were issued. */
export function IssuedPages({ issuedId }: { readonly issuedId: IssuedId }) {
  const copy = useQuery(issuedById, issuedId);
  const [pages, setPages] = useState<Pages | null>(null);
  const sha256 = copy?.pdf.sha256;
  useEffect(() => {
    if (sha256 === undefined) return undefined;
    let isCurrent = true;
    issuedPages({ pdf: { sha256, byteLength: 0 } }).then(
      (bytes) => isCurrent && setPages({ bytes }),
      (error: unknown) =>
        isCurrent && setPages({ reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [sha256]);
  if (!copy) return null;
  return (
    <div className="assessment">
      <div className="assessment-bar">
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => void run('issued.close')}>
          {WORDS.backToText}
        </Button>
        <p className="issued-title">{WORDS.copy(copy.code, copy.issuedAt, copy.issuedBy)}</p>
        <Button
          tone="primary"
          icon={<Download aria-hidden />}
          name={WORDS.save(copy.code)}
          onPress={() => void run('issued.save', { issuedId })}
        >
          {WORDS.saveShort}
        </Button>
      </div>
      {pages && 'reason' in pages && (
        <p className="preview-status" role="alert">
          {WORDS.pagesMissing(pages.reason)}
        </p>
      )}
      {pages && 'bytes' in pages && <PdfPages bytes={pages.bytes} />}
    </div>
  );
}
