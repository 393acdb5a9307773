import { type ReactNode, useState } from 'react';
import { Button } from './buttons.tsx';

interface LongRowsProps<R> {
  readonly rows: readonly R[];
  readonly render: (row: R) => ReactNode;
  /** The button that shows more, with how many it shows and how many are left out. */
  readonly moreLabel: (next: number, left: number) => string;
  /** Wraps the rows, as a list does; the button stands behind it. */
  readonly renderList?: (rows: readonly ReactNode[]) => ReactNode;
}

/** Rows shown at once. More would be slow to draw, and nobody reads on without being asked. */
const PART = 100;

/** Rows of a list that may be long and whose rows hold controls: the first ones, the others in parts on request. */
export function LongRows<R>({ rows, render, moreLabel, renderList }: LongRowsProps<R>) {
  const [limit, setLimit] = useState(PART);
  const shown = rows.slice(0, limit).map(render);
  const left = rows.length - shown.length;
  return (
    <>
      {renderList ? renderList(shown) : shown}
      {left > 0 && (
        <div>
          <Button tone="quiet" onPress={() => setLimit(limit + PART)}>
            {moreLabel(Math.min(PART, left), left)}
          </Button>
        </div>
      )}
    </>
  );
}
