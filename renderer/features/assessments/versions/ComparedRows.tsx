import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ComparedLines } from '../../../../shared/analysis/compare-texts.ts';
import type { TextLine } from '../../../../shared/analysis/text-lines.ts';
import type { WordPiece } from '../../../../shared/analysis/word-changes.ts';
import { lineKind, VERSION_WORDS as WORDS } from '../../../../shared/words/versions.ts';
import { Button } from '../../../ui/buttons.tsx';

/** Lines shown on each side of a change; a longer run of unchanged ones is folded. */
const AROUND = 1;

type Row =
  | { readonly kind: 'fold'; readonly id: string; readonly lines: readonly TextLine[] }
  | { readonly kind: 'same'; readonly id: string; readonly line: TextLine }
  | (Extract<ComparedLines, { kind: 'changed' }> & { readonly id: string });

/** Two texts in columns, of which only the rows in sight exist. */
export function ComparedRows({ rows }: { readonly rows: readonly ComparedLines[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => rows.flatMap((row, at) => shownOf(row, at, rows.length, opened)),
    [rows, opened],
  );
  // What it answers is used in this component alone.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className="compare-rows" role="region" aria-label={WORDS.region} tabIndex={0}>
      <div className="compare-space" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = shown[item.index];
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="compare-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row?.kind === 'fold' && (
                <Button tone="quiet" onPress={() => setOpened(new Set([...opened, row.id]))}>
                  {WORDS.unchanged(row.lines.length)}
                </Button>
              )}
              {row && row.kind !== 'fold' && <Pair row={row} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function shownOf(row: ComparedLines, at: number, count: number, opened: ReadonlySet<string>): readonly Row[] {
  if (row.kind === 'changed') return [{ ...row, id: `changed ${at}` }];
  const { lines } = row;
  const all = lines.map((line, index): Row => ({ kind: 'same', id: `same ${at} ${index}`, line }));
  const fold = `fold ${at}`;
  const head = at === 0 ? 0 : AROUND;
  const tail = at === count - 1 ? 0 : AROUND;
  if (opened.has(fold) || lines.length <= head + tail + 1) return all;
  return [
    ...all.slice(0, head),
    { kind: 'fold', id: fold, lines: lines.slice(head, lines.length - tail) },
    ...all.slice(lines.length - tail),
  ];
}

function Pair({ row }: { readonly row: Exclude<Row, { kind: 'fold' }> }) {
  if (row.kind === 'same') {
    return (
      <>
        <Side line={row.line} pieces={[{ kind: 'same', text: row.line.text }]} />
        <Side line={row.line} pieces={[{ kind: 'same', text: row.line.text }]} />
      </>
    );
  }
  const { before, after, pieces } = row;
  const isReformed = before !== null && after !== null && pieces.every(({ kind }) => kind === 'same');
  const isAlone = before === null || after === null;
  return (
    <>
      <Side
        line={before}
        pieces={pieces.filter(({ kind }) => kind !== 'new')}
        isReformed={isReformed}
        isAlone={isAlone}
      />
      <Side
        line={after}
        pieces={pieces.filter(({ kind }) => kind !== 'gone')}
        isReformed={isReformed}
        isAlone={isAlone}
      />
    </>
  );
}

interface SideProps {
  readonly line: TextLine | null;
  readonly pieces: readonly WordPiece[];
  readonly isReformed?: boolean;
  /** Whether the other version has nothing in its place. */
  readonly isAlone?: boolean;
}

/** A line as one of the two versions has it; nothing where that one has none. */
function Side({ line, pieces, isReformed = false, isAlone = false }: SideProps) {
  if (!line) return <div className="compare-side compare-none" />;
  return (
    <div
      className="compare-side"
      data-kind={line.kind}
      data-alone={isAlone || undefined}
      style={{ paddingInlineStart: 12 + 16 * line.depth }}
    >
      <span className="compare-kind">
        {lineKind(line.kind)}
        {isReformed && ` · ${WORDS.reformed}`}
        {line.text === '' && ` · ${WORDS.emptyLine}`}
      </span>
      <p className="compare-words" dir="auto">
        {pieces.map(({ kind, text }, index) => {
          // Pieces have no identity of their own; they are drawn once and never change places.
          if (kind === 'same') return <span key={index}>{text}</span>;
          const isGone = kind === 'gone';
          const Tag = isGone ? 'del' : 'ins';
          const words = text.trimEnd();
          return (
            <span key={index}>
              <Tag className={isGone ? 'compare-gone' : 'compare-new'}>
                <span className="visually-hidden">{isGone ? WORDS.gone : WORDS.added}</span>
                {words}
              </Tag>
              {text.slice(words.length)}
            </span>
          );
        })}
      </p>
    </div>
  );
}
