import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { run } from '../../../renderer/commands/run.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { AssessmentView } from '../../../renderer/features/assessments/AssessmentView.tsx';
import { updateSession } from '../../../renderer/state/session.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import type { FigureAttrs } from '../../../shared/model/figure.ts';
import { picturesIn } from '../../../shared/model/rich-text.ts';
import { type FakeMain, fakeMain } from '../fake-bridge.ts';
import { showInCase } from '../show-in-case.tsx';

/** The editor takes its time where the machine is busy. */
const PATIENT = { timeout: 15_000 } as const;
const ID = 'assessment-1' as AssessmentId;

/** Opens the text of the small case, with the cursor at its end. */
async function openText(): Promise<CaseDatabase> {
  const db = await showInCase(<AssessmentView />, { width: 900 });
  updateSession({ assessmentId: ID, view: 'assessments' });
  await screen.findByRole('textbox', { name: 'Assessment text' }, PATIENT);
  return db;
}

const storedFigures = async (db: CaseDatabase): Promise<readonly FigureAttrs[]> =>
  ((await db.assessments.get(ID))?.body.content ?? []).flatMap((block) =>
    block.type === 'figure' ? [block.attrs] : [],
  );

test('a figure is chosen in a dialog, drawn in the text, and follows the case', async () => {
  const db = await openText();
  await userEvent.click(screen.getByRole('button', { name: 'Figure' }));
  const dialog = await screen.findByRole('dialog', { name: 'Insert figure' });
  await userEvent.click(within(dialog).getByText('Claims table'));
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Caption' }), 'What was counted{Enter}');
  const figure = await screen.findByRole('group', { name: 'Figure 1: What was counted' }, PATIENT);
  expect(within(figure).getByText('Forty ships were counted in Velm.')).toBeVisible();
  await run('claim.edit', {
    claimId: 'claim-2' as ClaimId,
    fields: { statement: 'Thirty-eight ships passed.' },
  });
  await within(figure).findByText('Thirty-eight ships passed.', {}, PATIENT);
  expect(await storedFigures(db)).toMatchObject([
    { kind: 'claims', caption: 'What was counted', claimIds: [] },
  ]);
  await run('edit.undo');
  await run('edit.undo');
  await vi.waitFor(async () => expect(await storedFigures(db)).toEqual([]));
});

test('its claims can be chosen one by one, and it can be changed where it stands', async () => {
  const db = await openText();
  updateSession({ dialog: { kind: 'figure', figureId: null } });
  const dialog = await screen.findByRole('dialog', { name: 'Insert figure' });
  await userEvent.click(within(dialog).getByText('Chosen claims'));
  await userEvent.click(await within(dialog).findByRole('checkbox', { name: /The harbour of Velm is open/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Insert' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Edit figure 1' }, PATIENT));
  const again = await screen.findByRole('dialog', { name: 'Figure 1' });
  expect(within(again).getByRole('checkbox', { name: /The harbour of Velm is open/ })).toBeChecked();
  await userEvent.click(within(again).getByText('Timeline'));
  await userEvent.click(within(again).getByRole('button', { name: 'Save' }));
  await screen.findByRole('group', { name: 'Figure 1: What happened when' }, PATIENT);
  expect(await storedFigures(db)).toMatchObject([{ kind: 'timeline', claimIds: ['claim-1'] }]);
});

/** The file dialog answers with one file. */
const choosing = (main: FakeMain, name: string, bytes: Uint8Array): void => {
  main.answers['files.open'] = () => ok([{ name, bytes }]);
};

async function drawnPng(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(6, 4);
  canvas.getContext('2d')?.fillRect(0, 0, 3, 4);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}

test('a picture is kept under its hash, an SVG and a damaged file are refused', async () => {
  const db = await openText();
  const main = fakeMain();
  updateSession({ dialog: { kind: 'figure', figureId: null } });
  const dialog = await screen.findByRole('dialog', { name: 'Insert figure' });
  await userEvent.click(within(dialog).getByText('Picture'));
  const insert = within(dialog).getByRole('button', { name: 'Insert' });
  expect(insert).toBeDisabled();
  const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
    choosing(main, name, bytes);
    await userEvent.click(within(dialog).getByRole('button', { name: /^Choose/ }));
  };
  await choose('map.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await within(dialog).findByText(/“map.svg” is an SVG file/, {}, PATIENT);
  const png = await drawnPng();
  await choose('cut.png', png.slice(0, 40));
  await within(dialog).findByText(/“cut.png” cannot be shown/, {}, PATIENT);
  await choose('quay.png', png);
  await within(dialog).findByText('quay.png, 6 × 4 pixels', {}, PATIENT);
  await userEvent.click(insert);
  await screen.findByText(/No words yet for readers/, {}, PATIENT);
  const [picture] = picturesIn((await db.assessments.get(ID))?.body ?? { type: 'doc', content: [] });
  expect(picture).toMatchObject({ name: 'quay.png', width: 6, height: 4, byteLength: png.length });
  expect([...main.originals.keys()].some((key) => key.endsWith(picture?.sha256 ?? '-'))).toBe(true);
  const shown = await vi.waitFor(() => {
    const image = document.querySelector<HTMLImageElement>('.figure-view img');
    expect(image?.complete && image.naturalWidth).toBe(6);
    return image;
  });
  expect(shown?.src.startsWith('data:image/png;base64,')).toBe(true);
});
