import { CircleAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { CLOSED_WORDS } from '../../../shared/words/closed.ts';
import { report } from '../../commands/edit.ts';
import { Button } from '../../ui/buttons.tsx';
import { runSelfTest, type Tried } from './run-self-test.ts';

const WORDS = CLOSED_WORDS.test;

/** Tries every way out, and says what blocked each. */
export function SelfTest({ onDone }: { readonly onDone: () => void }) {
  const [state, setState] = useState<'idle' | 'running' | 'done' | 'failed'>('idle');
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const run = async (): Promise<void> => {
    setState('running');
    setTried([]);
    try {
      await runSelfTest((one) => setTried((before) => [...before, one]));
      setState('done');
    } catch (error) {
      setState('failed');
      await report(error);
    }
    onDone();
  };
  const open = tried.filter(({ isBlocked }) => !isBlocked).length;
  return (
    <section className="closed-part" aria-labelledby="closed-test">
      <h2 id="closed-test">{WORDS.title}</h2>
      <p>{WORDS.text}</p>
      <div>
        {/* It stays what has the keyboard while it runs. */}
        <Button tone="primary" onPress={() => void (state === 'running' || run())}>
          {state === 'idle' ? WORDS.run : state === 'running' ? WORDS.running : WORDS.again}
        </Button>
      </div>
      <p
        role="status"
        className={open > 0 || state === 'failed' ? 'closed-verdict is-open' : 'closed-verdict'}
      >
        {state === 'done' && (open > 0 ? <CircleAlert aria-hidden /> : <ShieldCheck aria-hidden />)}
        {state === 'done' && (open > 0 ? WORDS.someNot(open) : WORDS.allBlocked(tried.length))}
        {state === 'failed' && WORDS.failed}
      </p>
      {tried.length > 0 && <TriedTable tried={tried} />}
    </section>
  );
}

const TriedTable = ({ tried }: { readonly tried: readonly Tried[] }) => (
  <table className="closed-table">
    <thead>
      <tr>
        <th scope="col">{WORDS.attempt}</th>
        <th scope="col">{WORDS.outcome}</th>
      </tr>
    </thead>
    <tbody>
      {tried.map(({ attempt, outcome, isBlocked }) => (
        <tr key={attempt} className={isBlocked ? undefined : 'is-open'}>
          <th scope="row">{attempt}</th>
          <td>{outcome}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
