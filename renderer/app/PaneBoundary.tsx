import { Component, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { FAILURE_WORDS } from '../../shared/words/failures.ts';
import { ask } from '../platform.ts';
import { diskLevel, useDisk } from '../state/disk.ts';
import { useHeld } from '../state/held.ts';
import { Button } from '../ui/buttons.tsx';

/** Catches a bug in one pane, so that the rest of the window goes on; logs its name, never its content. */
export class PaneBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    const name = error instanceof Error ? error.name : 'unknown';
    ask('log.write', 'error', `${name} in a pane`).catch(() => undefined);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <FailedPane onTryAgain={() => this.setState({ hasFailed: false })} />;
  }
}

/** What failed while the store could not be used comes back with it; anything else when it is asked to. */
function FailedPane({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const isHeld = useHeld(({ why }) => why !== null);
  const isFull = useDisk(({ free }) => diskLevel(free) === 'full');
  const waits = isHeld || isFull;
  const [hasWaited, setHasWaited] = useState(waits);
  if (waits && !hasWaited) setHasWaited(true);
  const tryAgain = useEffectEvent(onTryAgain);
  useEffect(() => {
    if (hasWaited && !waits) tryAgain();
  }, [hasWaited, waits]);
  return (
    <div className="pane-failed" role="alert">
      <p>{waits ? FAILURE_WORDS.paneWaits : FAILURE_WORDS.paneFailed}</p>
      <Button onPress={onTryAgain}>{FAILURE_WORDS.tryAgain}</Button>
    </div>
  );
}
