import { useMemo, useState } from 'react';
import type { LedgerTable } from '../../../shared/formats/import-batch.ts';
import { mappingProblems, proposeColumns } from '../../../shared/formats/ledger-columns.ts';
import type { DayOrder } from '../../../shared/formats/ledger-dates.ts';
import { ledgerDayOrder, ledgerEntries } from '../../../shared/formats/ledger-entries.ts';
import { LEDGER_FIELDS, type LedgerField } from '../../../shared/formats/ledger-words.ts';
import { planLedger } from '../../../shared/ledger-claims.ts';
import { CLOCKS, type ClockName } from '../../../shared/model/claim.ts';
import type { DraftItem } from '../../../shared/waiting-item.ts';
import { LEDGER_IMPORT_WORDS as WORDS } from '../../../shared/words/ledger-import.ts';
import { acceptLedgerOf } from '../../commands/accept-ledger.ts';
import { report } from '../../commands/edit.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { LedgerRows } from './LedgerRows.tsx';
import './ledger.css';

interface LedgerPanelProps {
  readonly item: DraftItem;
  readonly ledger: LedgerTable;
  readonly onBack: () => void;
}

/** Asks what the columns of a hand-kept list are, shows what becomes of its rows, and takes them in. */
export function LedgerPanel({ item, ledger, onBack }: LedgerPanelProps) {
  const [mapping, setMapping] = useState<readonly LedgerField[]>(() => proposeColumns(ledger));
  const [order, setOrder] = useState<DayOrder | 'own'>('own');
  const [clock, setClock] = useState<ClockName>(() => clockOf(ledger, mapping));
  const [takesDigits, setTakesDigits] = useState(false);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const isStoring = useSession((now) => now.isTakingIn);
  const problems = mappingProblems(mapping);
  const entries = useMemo(
    () => ledgerEntries(ledger, mapping, order === 'own' ? null : order),
    [ledger, mapping, order],
  );
  const usable = entries.filter(({ claim, quote }) => claim !== '' || quote !== '');
  const chosen = usable.filter(({ row }) => !leftOut.has(row));
  const plan = useMemo(() => planLedger(chosen, { title: item.name }), [chosen, item.name]);
  const digits = chosen.filter(({ confidence }) => (confidence?.digit ?? null) !== null).length;
  const dateColumn = mapping.indexOf('date');
  const needsOrder = dateColumn >= 0 && ledgerDayOrder(ledger, mapping) === null;
  const accept = async (): Promise<void> => {
    const clockColumn = ledger.columns[dateColumn] ?? '';
    await acceptLedgerOf(item, { entries: chosen, clock, clockColumn, takesDigits }).catch(report);
  };
  return (
    <section className="review-detail ledger" aria-label={item.name}>
      <header className="review-detail-head">
        <div className="review-detail-name">
          <h3 className="review-detail-title">{item.name}</h3>
          <p className="review-where">{WORDS.why}</p>
        </div>
        <Button onPress={onBack}>{WORDS.back}</Button>
        <Button
          tone="primary"
          isDisabled={problems.length > 0 || chosen.length === 0 || isStoring}
          onPress={() => void accept()}
        >
          {WORDS.accept(plan.claims.length, plan.sources.length)}
        </Button>
      </header>
      {problems.map((problem) => (
        <p key={problem} className="field-problem" role="alert">
          {problem}
        </p>
      ))}
      <div className="ledger-parts">
        <div className="ledger-columns" role="group" aria-label={WORDS.columns}>
          {ledger.columns.map((column, index) => (
            // Two columns may have one name; their place is what they are known by.
            <div key={index} className="ledger-column">
              <Choice
                label={column}
                value={mapping[index] ?? 'note'}
                options={LEDGER_FIELDS.map((field) => ({ value: field, label: WORDS.roles[field] }))}
                onChoose={(field) =>
                  setMapping((now) => now.map((known, at) => (at === index ? field : known)))
                }
              />
              <p className="ledger-samples">{samplesOf(ledger, index)}</p>
            </div>
          ))}
          {dateColumn >= 0 && (
            <Choice
              label={WORDS.clock}
              value={clock}
              options={CLOCKS.map((value) => ({ value, label: WORDS.clocks[value] }))}
              onChoose={setClock}
            />
          )}
          {needsOrder && (
            <Choice
              label={WORDS.order}
              value={order}
              options={(['own', 'day first', 'month first'] as const).map((value) => ({
                value,
                label: WORDS.orders[value],
              }))}
              onChoose={setOrder}
            />
          )}
          {digits > 0 && (
            <label className="ledger-rate">
              <input
                type="checkbox"
                checked={takesDigits}
                onChange={({ target: { checked } }) => setTakesDigits(checked)}
              />
              <span>
                {WORDS.rate(digits)}
                <span className="field-description ledger-note">{WORDS.rateNote}</span>
              </span>
            </label>
          )}
        </div>
        <LedgerRows
          entries={usable}
          leftOut={leftOut}
          onTake={(row, isTaken) =>
            setLeftOut((now) => new Set(isTaken ? [...now].filter((one) => one !== row) : [...now, row]))
          }
        />
      </div>
    </section>
  );
}

const SAMPLES = 3;

const samplesOf = ({ rows }: LedgerTable, column: number): string =>
  rows
    .map((cells) => cells[column]?.trim() ?? '')
    .filter(Boolean)
    .slice(0, SAMPLES)
    .map((cell) => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell))
    .join(' · ');

/** The name of the column says which clock it means; where it does not, a statement was said on its date. */
function clockOf({ columns }: LedgerTable, mapping: readonly LedgerField[]): ClockName {
  const name = columns[mapping.indexOf('date')] ?? '';
  return /captur|access|retriev|abgerufen|erfasst|consult|采集|获取/iu.test(name) ? 'captured' : 'said';
}
