import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { pdfWorker } from '../../workers/pdf-worker.ts';
import { PdfPage } from './PdfPage.tsx';

/** A PDF's pages one below the other; a page is drawn when it comes near. */
export function PdfPages({ bytes }: { readonly bytes: Uint8Array }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // pdf.js takes the bytes it is given for its own.
    const task = getDocument({ data: bytes.slice(), worker: pdfWorker() });
    let isCurrent = true;
    task.promise.then(
      (opened) => isCurrent && setDocument(opened),
      () => undefined,
    );
    return () => {
      isCurrent = false;
      void task.destroy();
    };
  }, [bytes]);
  return (
    <div ref={scroller} className="preview-pages" role="region" aria-label={WORDS.pages} tabIndex={0}>
      {document &&
        Array.from({ length: document.numPages }, (_, index) => (
          <PdfPage
            key={`${document.fingerprints[0] ?? ''} ${index}`}
            document={document}
            number={index + 1}
            scroller={scroller}
          />
        ))}
    </div>
  );
}
