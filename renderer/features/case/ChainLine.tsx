import { Link2, Link2Off } from 'lucide-react';
import { HISTORY_WORDS } from '../../../shared/words/history.ts';
import { runInContext } from '../../commands/run.ts';
import { type ChainCheck, useChainCheck } from '../../state/chain-check.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { localClock } from '../../ui/local-time.ts';

const WORDS = HISTORY_WORDS.chain;

/** How it stands with the chain of hashes, and the way to check it. */
export function ChainLine() {
  const check = useChainCheck(useSession((now) => now.caseId));
  return (
    <section className="chain-line" data-state={check.kind} aria-label={WORDS.label}>
      {check.kind === 'broken' ? <Link2Off aria-hidden /> : <Link2 aria-hidden />}
      <p className="chain-line-words">{wordsOf(check)}</p>
      <Button isDisabled={check.kind === 'checking'} onPress={() => void runInContext('journal.check')}>
        {WORDS.check}
      </Button>
    </section>
  );
}

function wordsOf(check: ChainCheck): string {
  switch (check.kind) {
    case 'unchecked':
      return WORDS.unchecked;
    case 'checking':
      return WORDS.checking;
    case 'sound':
      return WORDS.sound(check.seq, localClock(check.at), check.head);
    case 'broken':
      return WORDS.broken(localClock(check.at), check.why);
  }
}
