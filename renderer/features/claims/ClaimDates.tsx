import { useRef } from 'react';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { CLOCKS, type Claim, type ClockName } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { saveField } from '../../commands/save-field.ts';
import type { ClaimProposals } from '../../db/queries-suggestions.ts';
import { useFold } from '../../state/folds.ts';
import { DraftDate } from '../../ui/DraftDate.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { ProposalChip } from '../../ui/ProposalChip.tsx';

interface ClaimDatesProps {
  readonly claim: Claim;
  /** What the words give, likelier first. */
  readonly proposals: ClaimProposals['clocks'];
}

/** At most so many dates are proposed for one clock. */
const MOST = 3;

/** The three clocks of a claim, each with what shows its date. */
export function ClaimDates({ claim, proposals }: ClaimDatesProps) {
  const [isOpen, open] = useFold('claim when');
  return (
    <FoldSection
      title={CLAIMS_WORDS.when}
      isOpen={isOpen}
      onOpen={open}
      aside={isOpen ? undefined : datesOf(claim)}
    >
      {CLOCKS.map((name) => (
        <ClaimClock
          key={name}
          claim={claim}
          name={name}
          proposals={proposals.filter(({ clock }) => clock === name)}
        />
      ))}
    </FoldSection>
  );
}

interface ClaimClockProps extends ClaimDatesProps {
  readonly name: ClockName;
}

function ClaimClock({ claim, name, proposals }: ClaimClockProps) {
  const clock = claim[name];
  const box = useRef<HTMLDivElement>(null);
  const open = proposals.filter(({ date }) => !clock || (clock.basis === '' && clock.date === date));
  const save = (next: Claim[ClockName]) =>
    saveField('claim.edit', { claimId: claim.id, fields: { [name]: next } });
  return (
    <div ref={box} className="claim-clock">
      <DraftDate
        label={CLAIMS_WORDS.clocks[name]}
        value={clock?.date ?? null}
        onCommit={(date) => save(date === null ? null : { date, basis: clock?.basis ?? '' })}
      />
      {clock && (
        <DraftText
          label={CLAIMS_WORDS.basisOf(CLAIMS_WORDS.clocks[name])}
          hidesLabel
          value={clock.basis}
          canonical={(text) => text.trim()}
          onCommit={(basis) => save({ date: clock.date, basis: basis.trim() })}
          placeholder={CLAIMS_WORDS.basisHint}
          className="claim-basis"
        />
      )}
      {open.length > 0 && (
        <div className="proposal-chips">
          {open.slice(0, MOST).map(({ date, basis, words }) => (
            <ProposalChip
              key={date}
              action={CLAIMS_WORDS.takeDate(CLAIMS_WORDS.clocks[name])}
              text={formatPartialDate(date)}
              basis={words ? `${basis}, “${words}”` : basis}
              onAccept={() => {
                // The chip goes away; the keyboard stays at the clock.
                box.current?.querySelector('input')?.focus();
                void save({ date, basis });
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

const datesOf = (claim: Claim): string =>
  CLOCKS.flatMap((name) => {
    const clock = claim[name];
    return clock ? [`${CLAIMS_WORDS.clocks[name].toLowerCase()} ${formatPartialDate(clock.date)}`] : [];
  }).join(', ') || CLAIMS_WORDS.noDates;
