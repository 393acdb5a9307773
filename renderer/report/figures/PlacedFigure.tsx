import { FIGURE_WORDS } from '../../../shared/words/figures.ts';
import { FigureContent } from './FigureContent.tsx';
import { useReportFigure } from './report-figures.ts';

/** A figure at its place in the text: what it shows, its caption with its number, and where it comes from. */
export function PlacedFigure({ number }: { readonly number: number }) {
  const figure = useReportFigure(number);
  if (!figure) return null;
  const { anchor, caption, source, content, missing } = figure;
  const isTable = content.form === 'table';
  const words = (
    <p className="figure-caption" id={anchor} dir="auto">
      <span className="figure-number">{FIGURE_WORDS.number(number)}</span> {caption}
    </p>
  );
  return (
    <div className={`figure-block is-${figure.kind}`}>
      {isTable && words}
      <FigureContent figure={figure} />
      {!isTable && words}
      {missing > 0 && <p className="figure-source broken">{FIGURE_WORDS.missing(missing)}</p>}
      {source && (
        <p className="figure-source" dir="auto">
          {source}
        </p>
      )}
    </div>
  );
}
