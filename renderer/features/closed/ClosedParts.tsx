import { useCallback, useEffect, useState } from 'react';
import type { ClosedFacts } from '../../../shared/closed-facts.ts';
import { CLOSED_WORDS as WORDS } from '../../../shared/words/closed.ts';
import { closedFacts, setClosedMode, tryFromMain } from '../../commands/closed.ts';
import { report } from '../../commands/edit.ts';
import { useClosedMode } from '../../state/closed-mode.ts';
import { Button } from '../../ui/buttons.tsx';
import { ClosedFactsList } from './ClosedFactsList.tsx';
import { SelfTest } from './SelfTest.tsx';
import './closed-page.css';

/** How often the numbers are read again, in milliseconds. */
const EVERY = 2000;

/** What keeps everything on this computer, and the test that shows it; stands on the page, and in a dialog where no case is open. */
export function ClosedParts() {
  const [facts, setFacts] = useState<ClosedFacts | null>(null);
  const [isResolverOff, setResolverOff] = useState<boolean | null>(null);
  const read = useCallback(() => void closedFacts().then(setFacts).catch(report), []);
  useEffect(() => {
    tryFromMain()
      .then((tries) => {
        setResolverOff(tries.every(({ kind, isRefused }) => kind !== 'resolve' || isRefused));
        read();
      })
      .catch(report);
    const timer = setInterval(read, EVERY);
    return () => clearInterval(timer);
  }, [read]);
  return (
    <div className="closed-parts">
      <p className="closed-lead">{WORDS.lead}</p>
      <ModeSwitch onChanged={read} />
      {facts && <ClosedFactsList facts={facts} isResolverOff={isResolverOff} />}
      <SelfTest onDone={read} />
      <section className="closed-part" aria-labelledby="closed-limits">
        <h2 id="closed-limits">{WORDS.limits.title}</h2>
        <ul className="closed-limits">
          {WORDS.limits.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function ModeSwitch({ onChanged }: { readonly onChanged: () => void }) {
  const isClosed = useClosedMode((state) => state.isClosed);
  const { title, isOn, isOff, turnOff, turnOn } = WORDS.mode;
  return (
    <section className="closed-part" aria-labelledby="closed-mode">
      <h2 id="closed-mode">{title}</h2>
      <p>{isClosed ? isOn : isOff}</p>
      <div>
        <Button onPress={() => void setClosedMode(!isClosed).then(onChanged).catch(report)}>
          {isClosed ? turnOff : turnOn}
        </Button>
      </div>
    </section>
  );
}
