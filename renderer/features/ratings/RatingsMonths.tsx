import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { RATINGS_WORDS } from '../../../shared/words/ratings.ts';
import type { RatedMonth } from './read-ratings.ts';

/** The habit over time, in counts. */
export function RatingsMonths({ months }: { readonly months: readonly RatedMonth[] }) {
  return (
    <section>
      <h2 className="ratings-part-title">{RATINGS_WORDS.months}</h2>
      <table className="ratings-months">
        <caption className="visually-hidden">{RATINGS_WORDS.monthsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{RATINGS_WORDS.month}</th>
            <th scope="col">{RATINGS_WORDS.judged}</th>
            <th scope="col">{RATINGS_WORDS.onDiagonal}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, judged, alike }) => (
            <tr key={month}>
              <th scope="row">{formatPartialDate(month)}</th>
              <td>{judged}</td>
              <td>{alike}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
