import { cellOf, DIGITS, isAlike, isJudged, LETTERS } from '../../../shared/analysis/own-ratings.ts';
import { RATINGS_WORDS } from '../../../shared/words/ratings.ts';

interface RatingsMatrixProps {
  readonly cells: ReadonlyMap<string, readonly unknown[]>;
  readonly chosen: string | null;
  readonly onChoose: (cell: string) => void;
}

/** Letters by digits with the number of claims in each cell; F and 6 stand apart, the diagonal is outlined. */
export function RatingsMatrix({ cells, chosen, onChoose }: RatingsMatrixProps) {
  return (
    <table className="ratings-matrix">
      <caption className="visually-hidden">{RATINGS_WORDS.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="ratings-corner">
            {RATINGS_WORDS.source}
          </th>
          {DIGITS.map((digit) => (
            <th key={digit} scope="col" className={digit === 6 ? 'ratings-apart-column' : undefined}>
              <span className="ratings-mark">{digit}</span>
              <span className="ratings-meaning">{RATINGS_WORDS.digit(digit)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LETTERS.map((letter) => (
          <tr key={letter} className={letter === 'F' ? 'ratings-apart-row' : undefined}>
            <th scope="row">
              <span className="ratings-mark">{letter}</span>{' '}
              <span className="ratings-meaning">{RATINGS_WORDS.letter(letter)}</span>
            </th>
            {DIGITS.map((digit) => {
              const cell = cellOf(letter, digit);
              const count = cells.get(cell)?.length ?? 0;
              return (
                <td
                  key={digit}
                  className={digit === 6 ? 'ratings-apart-column' : undefined}
                  data-alike={isAlike(letter, digit) || undefined}
                  data-judged={isJudged(letter, digit) || undefined}
                >
                  {count === 0 ? (
                    <span className="ratings-zero">
                      <span aria-hidden>·</span>
                      <span className="visually-hidden">{RATINGS_WORDS.none}</span>
                    </span>
                  ) : (
                    <button
                      type="button"
                      className="ratings-count"
                      aria-label={RATINGS_WORDS.cell(cell, count)}
                      aria-pressed={chosen === cell}
                      onClick={() => onChoose(cell)}
                    >
                      {count}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
