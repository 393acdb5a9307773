import type { LedgerEntry } from '../../../shared/formats/ledger-entries.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { LEDGER_IMPORT_WORDS as WORDS } from '../../../shared/words/ledger-import.ts';
import { LongRows } from '../../ui/LongRows.tsx';

interface LedgerRowsProps {
  readonly entries: readonly LedgerEntry[];
  readonly leftOut: ReadonlySet<number>;
  readonly onTake: (row: number, isTaken: boolean) => void;
}

/** Each row as the claim it becomes, with what needs a look; those with something to look at first. */
export function LedgerRows({ entries, leftOut, onTake }: LedgerRowsProps) {
  const isOpen = ({ problems }: LedgerEntry): boolean => problems.length > 0;
  const sorted = [...entries.filter(isOpen), ...entries.filter((entry) => !isOpen(entry))];
  const chosen = entries.filter(({ row }) => !leftOut.has(row)).length;
  return (
    <section className="ledger-rows" aria-label={WORDS.rows}>
      <p className="field-description" role="status">
        {WORDS.rowsCount(chosen, entries.length, entries.filter(isOpen).length)}
      </p>
      <div className="ledger-list" tabIndex={0} role="group" aria-label={WORDS.rows}>
        <LongRows
          rows={sorted}
          moreLabel={(next) => WORDS.more(next)}
          render={(entry) => (
            <div key={entry.row} className="ledger-row">
              <input
                type="checkbox"
                aria-label={WORDS.take(entry.row + 1)}
                checked={!leftOut.has(entry.row)}
                onChange={({ target: { checked } }) => onTake(entry.row, checked)}
              />
              <div>
                <p className="ledger-claim">{entry.claim || entry.quote}</p>
                <p className="ledger-quote">{entry.quote === '' ? WORDS.noQuote : entry.quote}</p>
                <p className="review-where">{factsOf(entry)}</p>
                {entry.problems.map((problem) => (
                  <p key={problem} className="field-problem">
                    {problem}
                  </p>
                ))}
              </div>
            </div>
          )}
        />
      </div>
    </section>
  );
}

const factsOf = ({ sourceTitle, outlet, speaker, date, link }: LedgerEntry): string =>
  [sourceTitle, outlet, speaker, date === null ? '' : formatPartialDate(date), link]
    .filter(Boolean)
    .join(' · ');
