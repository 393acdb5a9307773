import { useMode } from './report-mode.ts';

/**
 * The page on which an anchor stands, filled in by the printer after a first pass. The anchor must be linked to
 * from somewhere: Chromium writes a destination for no other. Nothing on the screen, which has no pages.
 */
export function PageNumber({
  of,
  className = 'page-number',
}: {
  readonly of: string;
  readonly className?: string;
}) {
  if (useMode() === 'screen') return null;
  return (
    <span className={className} data-page-of={of}>
      000
    </span>
  );
}
