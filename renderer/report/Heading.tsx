import type { ReactNode } from 'react';
import { useMode } from './report-mode.ts';

const NO_BREAK_SPACE = '\u00a0';

/**
 * A heading with its number in the margin. On the screen the title of the document is the first heading, and
 * these stand one level below it; in a PDF they are the bookmarks.
 */
export function Heading({
  level,
  anchor,
  number,
  isAnnex = false,
  isNewPage = false,
  children,
}: {
  readonly level: 1 | 2 | 3;
  readonly anchor: string;
  readonly number?: string;
  readonly isAnnex?: boolean;
  readonly isNewPage?: boolean;
  readonly children: ReactNode;
}) {
  const Tag = `h${useMode() === 'screen' ? level + 1 : level}` as 'h1' | 'h2' | 'h3' | 'h4';
  const classes = [`h${level}`, isAnnex && 'annex', isNewPage && 'new-page'].filter(Boolean).join(' ');
  return (
    <Tag id={anchor} className={classes} dir="auto">
      {/* A number taken out of the line would swallow the space behind it in the bookmarks. */}
      {number && <span className="heading-number">{number + NO_BREAK_SPACE}</span>} <span>{children}</span>
    </Tag>
  );
}
