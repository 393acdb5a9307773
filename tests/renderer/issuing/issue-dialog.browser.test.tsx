import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { issue, issueDraft } from '../../../renderer/commands/issue-assessment.ts';
import { run } from '../../../renderer/commands/run.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { IssueDialog } from '../../../renderer/features/assessments/issuing/IssueDialog.tsx';
import { IssuedPanel } from '../../../renderer/features/assessments/issuing/IssuedPanel.tsx';
import { WithdrawDialog } from '../../../renderer/features/withdrawal/WithdrawDialog.tsx';
import { session } from '../../../renderer/state/session.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Assessment, AssessmentId } from '../../../shared/model/assessment.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { notices, showInCase } from '../show-in-case.tsx';
import { answering } from './answering.ts';
import { writeSoundText } from './sound-text.ts';

const ID = 'assessment-1' as AssessmentId;
const button = (name: string | RegExp) => page.getByRole('button', { name });

const printing = (): void =>
  answering({
    'app.info': () => ok({ version: '1', electron: '', chrome: '', isPackaged: false, isHeadless: false }),
    'pdf.print': ({ identifier }) => ok(new TextEncoder().encode(`%PDF-2.0 ${identifier}`)),
  });

async function issueNow(): Promise<void> {
  await writeSoundText();
  const draft = await issueDraft(ID);
  if (draft) await issue(draft, { supersedes: null, changeNote: '', reason: '' });
}

beforeEach(() => page.viewport(1024, 700));

describe('the dialog that issues', () => {
  const show = (change: object = {}) =>
    showInCase(<IssueDialog assessmentId={ID} />, {
      prepare: async () => {
        printing();
        await writeSoundText();
        await run('assessment.edit', { assessmentId: ID, fields: { version: '1.1', ...change } });
      },
    });

  test('shows what would be frozen and that nothing is open, and issues it', async () => {
    const db = await show();
    await expect.element(page.getByRole('heading', { name: 'Issue R1.1' })).toBeVisible();
    await expect.element(page.getByText('TLP:GREEN')).toBeVisible();
    await expect.element(page.getByText('1 claim from 2 sources')).toBeVisible();
    await expect.element(page.getByText(/^Nothing is open/)).toBeVisible();
    await userEvent.click(button('Issue R1.1'));
    await vi.waitFor(async () => expect(await db.issued.count()).toBe(1));
    await vi.waitFor(() => expect(session().assessmentPanel).toBe('issued'));
  });

  test('asks for a reason where errors stand', async () => {
    const db = await show({ marking: 'TLP:CLEAR' });
    await expect.element(page.getByRole('region', { name: 'What does not hold' })).toHaveTextContent(/Error/);
    await userEvent.click(button('Issue all the same'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^Errors stand open/);
    expect(await db.issued.count()).toBe(0);
    await userEvent.fill(page.getByLabelText('Issue all the same, because'), 'Wanted at noon');
    await userEvent.click(button('Issue all the same'));
    await vi.waitFor(async () =>
      expect((await db.issued.toArray())[0]?.despite?.reason).toBe('Wanted at noon'),
    );
  });

  test('asks what is different from the copy that it supersedes', async () => {
    const db = await showInCase(<IssueDialog assessmentId={ID} />, {
      prepare: async () => {
        printing();
        await issueNow();
      },
    });
    await userEvent.click(button('Issue R1.2'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^Say what is different/);
    await userEvent.fill(page.getByLabelText('What is different'), 'Counts anew.');
    await userEvent.click(button('Issue R1.2'));
    await vi.waitFor(async () => expect(await db.issued.count()).toBe(2));
  });
});

describe('the panel of issued copies', () => {
  test('says what issuing is for, then lists the copy, and what changes since', async () => {
    let shown: Assessment | undefined;
    await showInCase(() => shown && <IssuedPanel assessment={shown} />, {
      prepare: async () => {
        printing();
        await issueNow();
        shown = await openedCase().db.assessments.get(ID);
      },
    });
    const copy = page.getByRole('article', { name: 'R1.1' });
    await expect
      .element(copy)
      .toHaveTextContent(/R1\.1, issued .*Nothing that it rests on has changed since/);
    await run('source.withdraw', {
      sourceId: 'source-1' as SourceId,
      ground: 'fabricated',
      reason: 'Made up',
    });
    await expect.element(copy).toHaveTextContent(/1 later change.*leans on S1, withdrawn .*\(fabricated\)\./);
    await userEvent.click(button('Show R1.1'));
    expect(session().issuedId).toBe((await openedCase().db.issued.toArray())[0]?.id);
    await userEvent.click(button('Save R1.1 as PDF'));
    await vi.waitFor(() =>
      expect(notices()).toContain(
        'The issued copy was saved as “R1.1 What passes through Velm.pdf”, byte for byte.',
      ),
    );
  });
});

test('what rests on a source names the copies that were issued on it', async () => {
  await showInCase(<WithdrawDialog sourceId={'source-1' as SourceId} />, {
    prepare: async () => {
      printing();
      await issueNow();
    },
  });
  await expect
    .element(page.getByRole('region', { name: 'Issued copies' }))
    .toHaveTextContent(/R1\.1 What passes through Velm, issued .*leans on S1 for C2/);
});
