import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import type { RichText } from '../../../shared/model/rich-text.ts';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';
import { pdfWorker } from '../../workers/pdf-worker.ts';
import { PdfPage } from './PdfPage.tsx';
import { useFollowing } from './preview/use-following.ts';

interface PdfPagesProps {
  readonly bytes: Uint8Array;
  /** The text that was printed, for going from it to its pages and back. */
  readonly body?: RichText;
  readonly onCount?: (pages: number) => void;
}

/** A PDF's pages one below the other; a page is drawn when it comes near, and other bytes keep the place. */
export function PdfPages({ bytes, body, onCount }: PdfPagesProps) {
  const document = useDocument(bytes);
  const scroller = useRef<HTMLDivElement>(null);
  useFollowing(scroller, document, body);
  const count = document?.numPages ?? 0;
  useEffect(() => {
    if (count > 0) onCount?.(count);
  }, [count, onCount]);
  return (
    <div ref={scroller} className="preview-pages" role="region" aria-label={WORDS.pages} tabIndex={0}>
      {document &&
        Array.from({ length: count }, (_, index) => (
          <PdfPage key={index} document={document} number={index + 1} scroller={scroller} />
        ))}
    </div>
  );
}

/** The opened document; the one before stays until the next is there. */
function useDocument(bytes: Uint8Array): PDFDocumentProxy | null {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    // pdf.js takes the bytes it is given for its own.
    const task = getDocument({ data: bytes.slice(), worker: pdfWorker() });
    let isTaken = false;
    let isCurrent = true;
    task.promise.then(
      (opened) => {
        if (!isCurrent) return;
        isTaken = true;
        setDocument(opened);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
      if (!isTaken) void task.destroy();
    };
  }, [bytes]);
  useEffect(() => () => void document?.loadingTask.destroy(), [document]);
  return document;
}
