import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { ASSESSMENT_WORDS as WORDS } from '../../../shared/words/assessments.ts';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** In CSS pixels. */
  readonly width: number;
}

/** One page, drawn when near, with its words for screen readers. */
export function PdfPage({ document, number, scroller, width }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(false);
  const [words, setWords] = useState('');
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        root: scroller.current,
        rootMargin: '1200px',
      },
    );
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, [scroller]);
  useEffect(() => {
    if (!isNear) return undefined;
    let stop: (() => void) | undefined;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(number);
      const target = canvas.current;
      if (!target) return;
      const scale = (width / page.getViewport({ scale: 1 }).width) * devicePixelRatio;
      const viewport = page.getViewport({ scale });
      // Drawn apart, so that what is shown stays until the next is whole.
      const apart = globalThis.document.createElement('canvas');
      apart.width = viewport.width;
      apart.height = viewport.height;
      const drawing = page.render({ canvas: apart, viewport });
      stop = () => drawing.cancel();
      const content = await page.getTextContent();
      setWords(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
      await drawing.promise;
      target.width = viewport.width;
      target.height = viewport.height;
      target.getContext('2d')?.drawImage(apart, 0, 0);
    };
    // Leaving the page cancels its drawing, which is no failure.
    draw().catch(() => undefined);
    return () => stop?.();
  }, [isNear, document, number, width]);
  return (
    <div ref={place} className="preview-page" role="group" aria-label={WORDS.page(number, document.numPages)}>
      <canvas ref={canvas} aria-hidden />
      <p className="visually-hidden">{words}</p>
    </div>
  );
}
