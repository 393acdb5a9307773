import { useState } from 'react';
import { choiceOf, type DraftItem, stateOf } from '../../../shared/waiting-item.ts';
import { IMPORT_WORDS as WORDS } from '../../../shared/words/import.ts';
import { LEDGER_IMPORT_WORDS } from '../../../shared/words/ledger-import.ts';
import { report } from '../../commands/edit.ts';
import { dropWaiting } from '../../commands/waiting-list.ts';
import { waitingBody } from '../../db/queries-waiting.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { ForeignWords } from '../../ui/ForeignWords.tsx';
import { AlikePanel } from './AlikePanel.tsx';
import { CompareTexts } from './CompareTexts.tsx';
import { containersOf } from './containers.ts';
import { LedgerPanel } from './LedgerPanel.tsx';
import { ReviewFields } from './ReviewFields.tsx';
import { StateLine } from './ReviewList.tsx';
import { TextPreview } from './TextPreview.tsx';

interface DraftDetailProps {
  readonly item: DraftItem;
  readonly isStoring: boolean;
  readonly onAccept: () => void;
}

/** One source as it was read: where it lay, what there is to know of it, its fields, its text. */
export function DraftDetail({ item, isStoring, onAccept }: DraftDetailProps) {
  const body = useQuery(waitingBody, item.id);
  const [compared, compare] = useState(0);
  const matches = item.matches ?? [];
  const match = matches[Math.min(compared, matches.length - 1)];
  const undecided = match !== undefined && choiceOf(item)?.as !== 'new';
  const [isLedger, setLedger] = useState(false);
  const [isBeside, setBeside] = useState<boolean | null>(null);
  const showsBeside = match !== undefined && (isBeside ?? undecided);
  const remarks = item.draft.read.remarks ?? [];
  const containers = containersOf(item);
  if (isLedger && body?.ledger) {
    return <LedgerPanel item={item} ledger={body.ledger} onBack={() => setLedger(false)} />;
  }
  return (
    <section className="review-detail" aria-label={item.fields.title || item.name}>
      <header className="review-detail-head">
        <div className="review-detail-name">
          <h3 className="review-detail-title">
            <ForeignWords text={item.name} />
          </h3>
          <p className="review-where">
            {containers.length > 0 && `${WORDS.within(containers)} · `}
            {WORDS.bytes(item.draft.byteLength)}
          </p>
        </div>
        <StateLine item={item} />
        {item.draft.holdsLedger && (
          <Button onPress={() => setLedger(true)}>{LEDGER_IMPORT_WORDS.offer}</Button>
        )}
        <Button onPress={() => void dropWaiting([item.id]).catch(report)}>{WORDS.takeOff}</Button>
        <Button isDisabled={stateOf(item) !== 'clean' || isStoring} onPress={onAccept}>
          {WORDS.acceptOne}
        </Button>
      </header>
      {remarks.length > 0 && (
        <ul className="review-remarks" aria-label={WORDS.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {match && (
        <AlikePanel
          item={item}
          match={match}
          onCompare={compare}
          isBeside={showsBeside}
          onBeside={setBeside}
        />
      )}
      <div className={`review-form${showsBeside ? ' is-beside' : ''}`}>
        {!showsBeside && <ReviewFields item={item} />}
        {body && match && showsBeside ? (
          <CompareTexts item={item} body={body} match={match} />
        ) : (
          body && <TextPreview read={body} />
        )}
      </div>
    </section>
  );
}
