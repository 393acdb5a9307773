import { act, render, screen, waitFor } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { CaseDatabaseProvider } from '../../../renderer/db/case-database.tsx';
import { commit } from '../../../renderer/db/commit.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { liveSubscriptions, useQuery } from '../../../renderer/db/use-query.ts';
import { put } from '../../../shared/model/changes.ts';
import { freshCase, NOTE } from './fresh-case.ts';

describe('a live query', () => {
  test('shows the answer, and the new one after an edit', async () => {
    const db = await freshCase();
    render(<Claim db={db} id="claim-1" />);
    await screen.findByText('claim-1: The harbour of Velm is open.');
    await rename(db, 'claim-1', 'Velm is open.');
    await screen.findByText('claim-1: Velm is open.');
  });

  test('never shows the previous record under a new id', async () => {
    const db = await freshCase();
    const shown: string[] = [];
    const { rerender } = render(<Claim db={db} id="claim-1" onShow={(text) => shown.push(text)} />);
    await screen.findByText(/claim-1: The/);
    rerender(<Claim db={db} id="claim-2" onShow={(text) => shown.push(text)} />);
    await screen.findByText(/claim-2: Forty/);
    rerender(<Claim db={db} id="claim-1" onShow={(text) => shown.push(text)} />);
    await screen.findByText(/claim-1: The/);
    expect(new Set(shown)).toEqual(
      new Set([
        'claim-1: …',
        'claim-1: The harbour of Velm is open.',
        'claim-2: …',
        'claim-2: Forty ships were counted in Velm.',
      ]),
    );
  });

  test('two cases with the same records do not share answers', async () => {
    const [one, other] = [await freshCase(), await freshCase()];
    await rename(other, 'claim-1', 'Something else.');
    render(
      <>
        <Claim db={one} id="claim-1" />
        <Claim db={other} id="claim-1" />
      </>,
    );
    await screen.findByText('claim-1: The harbour of Velm is open.');
    await screen.findByText('claim-1: Something else.');
    expect(liveSubscriptions()).toBe(2);
  });

  test('is asked once for all components that ask the same, and stops when the last one goes', async () => {
    const db = await freshCase();
    asked = 0;
    const { rerender, unmount } = render(
      <>
        <Claim db={db} id="claim-1" />
        <Claim db={db} id="claim-1" />
      </>,
    );
    await waitFor(() => expect(screen.getAllByText('claim-1: The harbour of Velm is open.')).toHaveLength(2));
    expect(liveSubscriptions()).toBe(1);
    expect(asked).toBe(1);
    rerender(
      <>
        <Claim db={db} id="claim-1" />
      </>,
    );
    expect(liveSubscriptions()).toBe(1);
    unmount();
    expect(liveSubscriptions()).toBe(0);
  });

  test('an edit elsewhere does not ask again', async () => {
    const db = await freshCase();
    render(<Claim db={db} id="claim-1" />);
    await screen.findByText(/claim-1: The/);
    asked = 0;
    await rename(db, 'claim-2', 'Some ships.');
    await rename(db, 'claim-1', 'Velm is open.');
    await screen.findByText('claim-1: Velm is open.');
    expect(asked).toBe(1);
  });

  test('a query that fails is caught by the pane around it', async () => {
    const db = await freshCase();
    render(
      <Pane>
        <CaseDatabaseProvider value={db}>
          <Failing />
        </CaseDatabaseProvider>
      </Pane>,
    );
    await screen.findByText('This pane failed: No such table');
    expect(liveSubscriptions()).toBe(0);
  });
});

let asked = 0;

const claimById = async (db: CaseDatabase, id: string) => {
  asked += 1;
  return db.claims.get(id);
};

function Claim(props: {
  readonly db: CaseDatabase;
  readonly id: string;
  readonly onShow?: (text: string) => void;
}) {
  return (
    <CaseDatabaseProvider value={props.db}>
      <Statement id={props.id} onShow={props.onShow} />
    </CaseDatabaseProvider>
  );
}

function Statement({
  id,
  onShow,
}: {
  readonly id: string;
  readonly onShow?: ((text: string) => void) | undefined;
}) {
  const claim = useQuery(claimById, id);
  const text = `${id}: ${claim?.statement ?? '…'}`;
  onShow?.(text);
  return <p>{text}</p>;
}

const failing = async (): Promise<string> => {
  throw new Error('No such table');
};

const Failing = () => <p>{useQuery(failing)}</p>;

class Pane extends Component<{ readonly children: ReactNode }, { readonly reason: string }> {
  override state = { reason: '' };

  static getDerivedStateFromError = (error: Error) => ({ reason: error.message });

  override render() {
    return this.state.reason === '' ? this.props.children : <p>This pane failed: {this.state.reason}</p>;
  }
}

async function rename(db: CaseDatabase, id: string, statement: string): Promise<void> {
  await act(async () => {
    await commit(db, NOTE, async (read) => {
      const claim = await read.get('claims', id);
      return claim ? [put('claims', claim, { ...claim, statement })] : [];
    });
  });
}
