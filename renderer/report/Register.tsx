import type { ReactNode } from 'react';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { Heading } from './Heading.tsx';
import { useMode } from './report-mode.ts';

export interface RegisterColumn {
  readonly title: string;
  readonly className?: string;
}

/** An annex of one table. Its head is repeated on each page that the table runs over. */
export function Register({
  letter,
  anchor,
  title,
  caption,
  none,
  lead,
  after,
  columns,
  children,
}: {
  readonly letter: string;
  readonly anchor: string;
  readonly title: string;
  readonly caption: string;
  /** Said in place of an empty table. */
  readonly none: string;
  /** How to read the table, before it. */
  readonly lead?: string;
  /** What the table does not hold, below it. */
  readonly after?: string;
  readonly columns: readonly RegisterColumn[];
  readonly children: readonly ReactNode[];
}) {
  const isPrint = useMode() === 'print';
  return (
    <section>
      <Heading level={1} anchor={anchor} number={REPORT_WORDS.annex.letter(letter)} isAnnex>
        {title}
      </Heading>
      {lead !== undefined && children.length > 0 && <p className="small notes-lead">{lead}</p>}
      {children.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div className="wide">
          <table className="grid register">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.title} scope="col" className={column.className}>
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody data-cut={isPrint ? '' : undefined}>{children}</tbody>
          </table>
        </div>
      )}
      {after !== undefined && <p className="small">{after}</p>}
    </section>
  );
}
