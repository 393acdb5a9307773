import { Component, type ReactNode } from 'react';
import { FAILURE_WORDS } from '../../shared/words/failures.ts';
import { ask } from '../platform.ts';
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
    return (
      <div className="pane-failed" role="alert">
        <p>{FAILURE_WORDS.paneFailed}</p>
        <Button onPress={() => this.setState({ hasFailed: false })}>{FAILURE_WORDS.tryAgain}</Button>
      </div>
    );
  }
}
