import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { AlignedPlaces } from '../../../../shared/analysis/aligned-places.ts';
import { newestText } from '../../../../shared/model/newest-text.ts';
import type { ExcerptId, SourceId } from '../../../../shared/model/source.ts';
import { BESIDE_WORDS as WORDS } from '../../../../shared/words/beside.ts';
import { excerptsOfSource, sourceById, textOfExcerpt } from '../../../db/queries.ts';
import { useQuery } from '../../../db/use-query.ts';
import { updateSession, useSession } from '../../../state/session.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { BesideBar } from './BesideBar.tsx';
import { BesideText } from './BesideText.tsx';
import { ScrollLink } from './scroll-link.ts';
import { paintCurrent, paintShared } from './shared-paint.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useSharedRuns } from './use-shared-runs.ts';
import { useTextSide } from './use-text-side.ts';
import './beside.css';

interface BesideViewProps {
  readonly sourceId: SourceId;
  readonly beside: { readonly sourceId: SourceId; readonly excerptId: ExcerptId | null };
  /** The reader with the first source. */
  readonly children: ReactNode;
}

/** Two sources side by side: the words they share are marked in both, and scrolling one moves the other along. */
export function BesideView({ sourceId, beside, children }: BesideViewProps) {
  const openId = useSession((now) => now.excerptId);
  const step = useSession((now) => now.besideStep);
  const first = useOpenText(sourceId, openId);
  const second = useOpenText(beside.sourceId, beside.excerptId);
  const frame = useRef<HTMLDivElement>(null);
  const firstPane = useRef<HTMLDivElement>(null);
  const secondPane = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(frame, 640);
  const [isTogether, setTogether] = useState(true);
  const isSame = first?.excerpt?.id !== undefined && first.excerpt.id === second?.excerpt?.id;
  const firstText = isSame ? null : first?.stored;
  const secondText = isSame ? null : second?.stored;
  const runs = useSharedRuns(firstText, secondText);
  const a = useTextSide(firstPane, firstText);
  const b = useTextSide(secondPane, secondText);
  const link = useRef<ScrollLink>(null);
  const at = step && runs && runs.length > 0 ? wrapped(step.at, runs.length) : -1;
  const current = runs?.[at];

  useLayoutEffect(() => (a && b && runs ? paintShared(a, b, runs) : undefined), [a, b, runs]);
  useLayoutEffect(() => (a && b && current ? paintCurrent(a, b, current) : undefined), [a, b, current]);
  const places = useMemo(
    () =>
      firstText &&
      secondText &&
      runs &&
      new AlignedPlaces(runs, firstText.text.length, secondText.text.length),
    [firstText, secondText, runs],
  );
  useEffect(() => {
    if (!a || !b || !places || !isTogether) return undefined;
    const made = new ScrollLink(a, b, places);
    link.current = made;
    return () => {
      made.destroy();
      link.current = null;
    };
  }, [a, b, places, isTogether]);
  useEffect(() => {
    if (!step || taken.has(step) || !a || !b || !runs || !current) return;
    taken.add(step);
    a.bringToLine(current.aStart);
    b.bringToLine(current.bStart);
    link.current?.settle();
    const words = a.stored.text.slice(current.aStart, current.aEnd).replaceAll(/\s+/gu, ' ');
    updateSession({ announcement: WORDS.announce(at + 1, runs.length, words) });
  }, [step, a, b, runs, at, current]);

  return (
    <div className="beside" ref={frame}>
      <BesideBar
        first={first?.source.code ?? ''}
        second={second?.source.code ?? ''}
        count={isSame ? 0 : runs?.length}
        at={at}
        isTogether={isTogether}
        onTogether={setTogether}
      />
      <Group
        key={isNarrow ? 'over' : 'beside'}
        className="beside-panes"
        orientation={isNarrow ? 'vertical' : 'horizontal'}
      >
        <Panel id="first" className="beside-pane" minSize="25%">
          <section ref={firstPane} className="beside-fill" aria-label={WORDS.first(first?.source.code ?? '')}>
            {children}
          </section>
        </Panel>
        <Separator className="beside-separator" aria-label={WORDS.divider} />
        <Panel id="second" className="beside-pane" minSize="25%">
          <section
            ref={secondPane}
            className="beside-fill"
            aria-label={WORDS.second(second?.source.code ?? '')}
          >
            <div className="reader">{second && !isSame ? <Second open={second} /> : null}</div>
            {isSame && <EmptyState {...WORDS.sameText} />}
          </section>
        </Panel>
      </Group>
    </div>
  );
}

/** Beyond the last comes the first, and before it the last. */
const wrapped = (at: number, count: number): number => ((at % count) + count) % count;

/** Steps from passage to passage that were taken. */
const taken = new WeakSet<object>();

type OpenText = NonNullable<ReturnType<typeof useOpenText>>;

function Second({ open: { source, excerpt, excerpts, stored } }: { readonly open: OpenText }) {
  if (!excerpt || (stored && stored.blocks.length === 0)) return <EmptyState {...WORDS.noText} />;
  if (!stored) return null;
  return (
    <BesideText key={excerpt.id} source={source} excerpt={excerpt} excerpts={excerpts} stored={stored} />
  );
}

/** A source with the excerpt that is open, else the newest first one, as the reader chooses. */
function useOpenText(sourceId: SourceId, excerptId: ExcerptId | null) {
  const source = useQuery(sourceById, sourceId);
  const excerpts = useQuery(excerptsOfSource, sourceId);
  const excerpt = excerpts?.find(({ id }) => id === excerptId) ?? newestText(excerpts ?? []);
  const stored = useQuery(textOfExcerpt, excerpt?.id ?? '');
  return source && excerpts && { source, excerpts, excerpt, stored };
}
