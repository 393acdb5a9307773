import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import { WithdrawDialog } from '../../../renderer/features/withdrawal/WithdrawDialog.tsx';
import { session } from '../../../renderer/state/session.ts';
import { notices, stepsTaken } from '../show-in-case.tsx';
import { claimIdOf, showInSample, sourceIdOf } from '../show-in-sample.tsx';

const show = (code: string) =>
  showInSample(async (db) => <WithdrawDialog sourceId={await sourceIdOf(db, code)} />);
const section = (name: string) => page.getByRole('region', { name });
const apply = (code: string) => page.getByRole('button', { name: `Withdraw ${code}` });

describe('what rests on a source', () => {
  test('is shown before anything is done: what falls, what is weakened, what is written on it', async () => {
    await page.viewport(1024, 700);
    const db = await show('S3');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('If S3 were withdrawn: 8 claims fall, 2 are weakened.');
    await expect.element(section('Sources that go with it')).toHaveTextContent('S5');
    await expect.element(section('Falls entirely')).toHaveTextContent(/C27.*rested on S5/);
    await expect.element(section('Weakened')).toHaveTextContent(/C1Both.*from 2 origins to 1, without S5/);
    await expect.element(section('Written on it')).toHaveTextContent(/R1, key judgement 1/);
    expect((await db.sources.get(await sourceIdOf(db, 'S3')))?.withdrawn).toBeNull();
    expect(await stepsTaken()).toEqual([]);
  });

  test('says what stands all the same', async () => {
    await show('S5');
    await expect.element(section('Stands')).toHaveTextContent(/C16.*2 items, 1 origin → 1 item/);
  });

  test('a source is withdrawn with ground and reason only, and undo takes it back', async () => {
    const db = await show('S5');
    await userEvent.click(apply('S5'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Choose a ground and say why');
    await userEvent.click(page.getByRole('button', { name: /Ground/ }));
    await userEvent.click(page.getByRole('option', { name: /Retracted/ }));
    await userEvent.fill(page.getByLabelText('Reason'), 'Taken down on 5 October');
    await userEvent.keyboard('{Enter}');
    const id = await sourceIdOf(db, 'S5');
    await vi.waitFor(async () =>
      expect((await db.sources.get(id))?.withdrawn).toMatchObject({
        ground: 'retracted',
        reason: 'Taken down on 5 October',
      }),
    );
    await vi.waitFor(() =>
      expect(notices()).toEqual(['S5 was withdrawn. What rests on it stays, and says so.']),
    );
    await run('edit.undo');
    expect((await db.sources.get(id))?.withdrawn).toBeNull();
  });

  test('of a withdrawn source it tells what fell, and reinstates it', async () => {
    const db = await showInSample(async (opened) => {
      const sourceId = await sourceIdOf(opened, 'S5');
      await run('source.withdraw', { sourceId, ground: 'doubtful', reason: 'Nobody else saw the log' });
      return <WithdrawDialog sourceId={sourceId} />;
    });
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('S5 is withdrawn. Because of that: 2 claims fall');
    await expect.element(page.getByText('Doubtful: Nobody else saw the log')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Reinstate S5' }));
    const id = await sourceIdOf(db, 'S5');
    await vi.waitFor(async () => expect((await db.sources.get(id))?.withdrawn).toBeNull());
  });

  test('a claim opens from its line', async () => {
    const db = await show('S5');
    await userEvent.click(page.getByRole('button', { name: /C27/ }));
    const claimId = await claimIdOf(db, 'C27');
    await vi.waitFor(() => expect(session().claimId).toBe(claimId));
  });
});
