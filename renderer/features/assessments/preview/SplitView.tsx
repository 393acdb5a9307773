import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { PREVIEW_WORDS as WORDS } from '../../../../shared/words/preview.ts';
import { PagesPane } from './PagesPane.tsx';

/** Narrower, neither the text nor a page could be read, in CSS pixels. */
const LEAST_WIDTH = 660;

/** The text on the left, its pages on the right, where there is room for both. */
export function SplitView({
  assessment,
  children,
}: {
  readonly assessment: Assessment;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(true);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWide((entry?.contentRect.width ?? 0) >= LEAST_WIDTH));
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="preview-split">
      {!isWide && (
        <p className="preview-notice" role="status">
          {WORDS.tooNarrow}
        </p>
      )}
      <Group orientation="horizontal" className="preview-panes">
        <Panel id="text" minSize="280px" defaultSize="50%">
          {children}
        </Panel>
        {isWide && (
          <>
            <Separator className="pane-separator" aria-label={WORDS.divider} />
            <Panel id="pages" minSize="280px">
              <PagesPane assessment={assessment} />
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}
