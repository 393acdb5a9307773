import { useMemo, useState } from 'react';
import { wordDifference } from '../../../shared/analysis/word-changes.ts';
import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import { run } from '../../commands/run.ts';
import { textOfExcerpt } from '../../db/queries.ts';
import type { WaitingMark } from '../../db/queries-anchoring.ts';
import { useQuery } from '../../db/use-query.ts';
import { Button } from '../../ui/buttons.tsx';
import { ChangedWords } from './ChangedWords.tsx';
import { openOwner, ownerCode, ownerWords } from './mark-owner.ts';
import { PlaceText } from './PlaceText.tsx';
import type { Place } from './place-words.ts';

const WORDS = ANCHORING_WORDS.page;

interface WaitingMarkCardProps {
  readonly row: WaitingMark;
  /** As `2 of 7`. */
  readonly position: string;
  readonly onAccept: () => void;
}

/** One mark that waits: what it belongs to, its old words, the proposed ones, and what can be done. Needs the mark as key. */
export function WaitingMarkCard({ row, position, onAccept }: WaitingMarkCardProps) {
  const { table, mark, owner, source, from, to } = row;
  const stored = useQuery(textOfExcerpt, to.id);
  const [chosen, setChosen] = useState<Place | null>(null);
  const place = mark.proposal?.place ?? null;
  const words = stored && place ? stored.text.slice(place.start, place.end) : null;
  const pieces = useMemo(
    () => (words === null ? [] : wordDifference(mark.quote, words)),
    [mark.quote, words],
  );
  const code = ownerCode(owner);
  const ref = { table, id: mark.id };
  return (
    <section className="waiting" aria-label={`${WORDS.kinds[table]} ${code}`.trim()}>
      <div className="waiting-scroll">
        <header className="waiting-head">
          <p className="waiting-kind">
            {WORDS.kinds[table]} · {source.code} {source.title} · {position}
          </p>
          <p className="waiting-owner">
            {code && <span className="waiting-code">{code}</span>}
            {ownerWords(owner)}
          </p>
          <Button tone="quiet" onPress={() => openOwner(owner)}>
            {WORDS.openOwner(code || WORDS.kinds[table].toLowerCase())}
          </Button>
        </header>
        <h3 className="waiting-label">{WORDS.was(from.code)}</h3>
        <p className="waiting-words">
          <span className="waiting-context">{mark.prefix}</span>
          <q className="waiting-quote">{mark.quote}</q>
          <span className="waiting-context">{mark.suffix}</span>
        </p>
        <h3 className="waiting-label">
          {WORDS.proposed(to.code)}
          {place && <span className="waiting-kept">{WORDS.kept(mark.proposal?.kept ?? 0)}</span>}
        </h3>
        {place ? (
          <p className="waiting-words">
            <ChangedWords pieces={pieces} />
          </p>
        ) : (
          <p className="waiting-none">{WORDS.noPlace(to.code)}</p>
        )}
        {stored && (
          <PlaceText
            stored={stored}
            label={WORDS.textOf(to.code)}
            place={place}
            near={Math.round((mark.start / Math.max(1, from.length)) * to.length)}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </div>
      <footer className="waiting-foot">
        {chosen ? (
          <Button
            tone="primary"
            onPress={() => void run('anchor.accept', { marks: [{ ...ref, place: chosen }] })}
          >
            {WORDS.moveToSelection}
          </Button>
        ) : (
          <Button tone="primary" isDisabled={!place} onPress={onAccept}>
            {WORDS.accept}
          </Button>
        )}
        <Button onPress={() => void run('anchor.leave', { marks: [ref] })}>{WORDS.leave(from.code)}</Button>
        <span className="waiting-hint">{chosen ? WORDS.chosenHint : WORDS.selectHint}</span>
      </footer>
    </section>
  );
}
