import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import type { GroupLine } from './group-rows.ts';

interface GroupRowProps {
  readonly line: GroupLine;
  readonly index: number;
  /** In CSS pixels from the first line. */
  readonly top: number;
  readonly minWidth: number;
  readonly columnCount: number;
  readonly isAt: boolean;
  readonly cellId: (line: number, column: number) => string;
}

/** The head of a group: its name, how many claims, and whether they are shown. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { line, index, top, minWidth, columnCount, isAt, cellId } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="claim-table-row claim-table-group"
      data-line={index}
      style={{ transform: `translateY(${top}px)`, minWidth }}
    >
      <div
        role="gridcell"
        id={cellId(index, 0)}
        aria-colspan={columnCount + 1}
        aria-expanded={line.isOpen}
        data-column={0}
        data-at={isAt}
        className="claim-table-cell claim-table-group-name"
      >
        {line.isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        <span className="claim-table-words">{line.label}</span>
        <span className="claim-table-count">{TABLE_WORDS.groupCount(line.rows.length)}</span>
      </div>
    </div>
  );
});
