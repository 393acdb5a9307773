import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { anchorsNear, reportPlaces } from '../../../../shared/analysis/report-places.ts';
import { EMPTY_TEXT, type RichText } from '../../../../shared/model/rich-text.ts';
import { updateSession, useSession } from '../../../state/session.ts';
import { clickedWords } from './clicked-words.ts';
import { nearestPlace, type PagePlace, readPlaces } from './pdf-places.ts';

/** Brings the page of the caret into sight, and puts the caret where a page is clicked. */
export function useFollowing(
  scroller: RefObject<HTMLDivElement | null>,
  document: PDFDocumentProxy | null,
  body: RichText = EMPTY_TEXT,
): void {
  const writing = useSession((now) => now.writing);
  const places = useMemo(() => reportPlaces(body), [body]);
  const [onPages, setOnPages] = useState<ReadonlyMap<string, PagePlace>>(new Map());

  useEffect(() => {
    let isCurrent = true;
    if (document)
      readPlaces(document).then(
        (read) => isCurrent && setOnPages(read),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [document]);

  useEffect(() => {
    if (!writing || onPages.size === 0) return;
    const anchor = anchorsNear(places, writing).find((name) => onPages.has(name));
    // What stands before every anchor stands on the first page.
    const place = onPages.get(anchor ?? '') ?? { page: 0, down: 0 };
    if (scroller.current) bringIntoSight(scroller.current, place);
    // Only the caret moves the pages: typing that shifts an anchor must not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [writing?.block, writing?.citations, onPages.size > 0]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !document) return undefined;
    const click = (event: MouseEvent): void => {
      const at = placeOf(element, event);
      if (!at) return;
      const known = new Map(places.map((place) => [place.anchor, place]));
      const nearest = nearestPlace(onPages, at, (name) => known.has(written(name)));
      const place = nearest === null ? undefined : known.get(written(nearest));
      void clickedWords(document, at).then((words) => {
        if (words) updateSession({ writeAt: { words, otherwise: place ?? null } });
        else if (place) updateSession({ writeAt: place });
      });
    };
    element.addEventListener('click', click);
    return () => element.removeEventListener('click', click);
  }, [scroller, document, places, onPages]);
}

/** A note leads to where it is cited. */
const written = (name: string): string => name.replace(/^note-/, 'citation-');

const pageElements = (scroller: HTMLElement): readonly HTMLElement[] => [
  ...scroller.querySelectorAll<HTMLElement>('.preview-page'),
];

/** Scrolls only where the place is out of sight: pages that move with every key cannot be read. */
function bringIntoSight(scroller: HTMLElement, { page, down }: PagePlace): void {
  const element = pageElements(scroller)[page];
  if (!element) return;
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const top = box.top - view.top + down * box.height;
  if (top >= 0 && top <= view.height * 0.85) return;
  scroller.scrollTo({ top: scroller.scrollTop + top - view.height / 3 });
}

/** The place on a page that was clicked. */
function placeOf(
  scroller: HTMLElement,
  { clientX, clientY }: MouseEvent,
): (PagePlace & { readonly across: number }) | null {
  for (const [page, element] of pageElements(scroller).entries()) {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom)
      return { page, down: (clientY - top) / height, across: (clientX - left) / width };
  }
  return null;
}
