import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useRef, useState } from 'react';
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
  const width = usePageWidth(scroller);
  const count = document?.numPages ?? 0;
  useEffect(() => {
    if (count > 0) onCount?.(count);
  }, [count, onCount]);
  return (
    <div ref={scroller} className="preview-pages" role="region" aria-label={WORDS.pages} tabIndex={0}>
      {document &&
        Array.from({ length: count }, (_, index) => (
          <PdfPage key={index} document={document} number={index + 1} scroller={scroller} width={width} />
        ))}
    </div>
  );
}

/** As wide as the style sheet makes a page: drawn in its own size, small letters stay sharp. */
function usePageWidth(scroller: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(WIDEST);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const room = Math.floor(entry?.contentRect.width ?? 0) - MARGINS;
      if (room > 0) setWidth(Math.min(WIDEST, room));
    });
    if (scroller.current) watch.observe(scroller.current);
    return () => watch.disconnect();
  }, [scroller]);
  return width;
}

/** Of a page and of what is beside it, in CSS pixels. */
const WIDEST = 740;
const MARGINS = 32;

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
