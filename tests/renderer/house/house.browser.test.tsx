import { cleanup } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialogs } from '../../../renderer/app/Dialogs.tsx';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { run } from '../../../renderer/commands/run.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { HousePage } from '../../../renderer/features/house/HousePage.tsx';
import { ok } from '../../../shared/lib/result.ts';
import type { AssessmentId } from '../../../shared/model/assessment.ts';
import type { SourceId } from '../../../shared/model/source.ts';
import { answering } from '../issuing/answering.ts';
import { notices, showInCase } from '../show-in-case.tsx';
import { dotPng } from './dot-png.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const markings = async () =>
  (await openedCase().db.sources.orderBy('code').toArray()).map(({ marking }) => marking);
const info = async () => (await openedCase().db.info.toArray())[0];

/** What was written, and what the next question for a file is answered with. */
const disk = { saved: [] as { name: string; bytes: Uint8Array }[], next: null as Uint8Array | null };

const show = () =>
  showInCase(
    <>
      <HousePage />
      <Dialogs />
    </>,
    {
      prepare: async () => {
        answering({
          'files.save': (name, bytes) => {
            disk.saved.push({ name, bytes });
            return ok({ name });
          },
          'files.open': () => ok(disk.next ? [{ name: 'given', bytes: disk.next }] : []),
        });
        await run('source.edit', { sourceId: 'source-2' as SourceId, fields: { marking: 'TLP:RED' } });
      },
    },
  );

beforeEach(async () => {
  disk.saved.length = 0;
  disk.next = null;
  await page.viewport(1024, 700);
});

describe('the house of a case', { timeout: 120_000 }, () => {
  test('an own scheme takes the place of TLP 2.0 on every source in one step, which can be undone', async () => {
    await show();
    await expect.element(page.getByText('Sources and assessments are marked by TLP 2.0.')).toBeVisible();
    await userEvent.click(button('Own scheme…'));
    await userEvent.click(button('Use scheme'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Give the scheme a name.');
    await userEvent.fill(
      page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }),
      'Port scheme',
    );
    await userEvent.fill(page.getByRole('textbox', { name: 'Caveats' }), 'NO COPIES; ENGLISH ONLY');
    await userEvent.fill(page.getByRole('textbox', { name: 'Label, level 3' }), 'BRIDGE ONLY');
    // The strictest marking in use is proposed to become the strictest level.
    await expect.element(button(/^BRIDGE ONLY TLP:RED \(1 use\)/)).toBeVisible();
    await userEvent.click(button('Use scheme'));
    await expect.element(page.getByText('Sources and assessments are marked by Port scheme.')).toBeVisible();
    expect(await markings()).toEqual(['INTERNAL', 'BRIDGE ONLY']);
    expect((await info())?.scheme).toMatchObject({ caveats: ['NO COPIES', 'ENGLISH ONLY'] });
    await run('edit.undo');
    await vi.waitFor(async () => expect(await markings()).toEqual(['TLP:GREEN', 'TLP:RED']));
    expect((await info())?.scheme).toBeNull();
  });

  test('a picture that is not PNG or JPEG is refused, and one that is stays with its words', async () => {
    await show();
    disk.next = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    await userEvent.click(button('Choose picture…'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was taken in.');
    expect((await info())?.house.logo).toBeNull();
    disk.next = await dotPng();
    await userEvent.click(button('Choose picture…'));
    await userEvent.fill(page.getByRole('textbox', { name: 'What it shows' }), 'An anchor');
    await userEvent.tab();
    await expect.element(page.getByRole('img', { name: 'An anchor' })).toBeVisible();
    expect((await info())?.house.logo).toMatchObject({
      alt: 'An anchor',
      picture: { mediaType: 'image/png', width: 2, height: 1 },
    });
  });

  test('a template goes to another case with house and scheme, in one step', async () => {
    const scheme = {
      name: 'Port scheme',
      levels: [
        { label: 'OPEN', ink: '#000000', ground: '#E4E8EC', meaning: '', isStricter: false },
        { label: 'SHUT', ink: '#FFFFFF', ground: '#9C1C28', meaning: '', isStricter: true },
      ],
      caveats: [],
    };
    await show();
    await run('scheme.set', { scheme, instead: {} });
    await run('house.edit', { fields: { name: 'Port authority' } });
    await run('template.save', { assessmentId: 'assessment-1' as AssessmentId, name: 'Port note' });
    await userEvent.click(button('Save to file… Port note'));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Save to file…' }));
    await vi.waitFor(() => expect(disk.saved).toHaveLength(1));
    expect(disk.saved[0]?.name).toBe('Port note.template.json');

    cleanup();
    await closeCase();
    await show();
    disk.next = disk.saved[0]?.bytes ?? null;
    await userEvent.click(button('Load from file…'));
    await expect.element(page.getByText('The template “Port note”, 1 heading')).toBeVisible();
    await expect.element(page.getByText('The house “Port authority”')).toBeVisible();
    await userEvent.click(button('Load'));
    await vi.waitFor(async () => expect((await info())?.house.name).toBe('Port authority'));
    expect((await info())?.scheme).toEqual(scheme);
    expect(await markings()).toEqual(['SHUT', 'SHUT']);
    await vi.waitFor(async () => expect(await openedCase().db.templates.count()).toBe(1));
    await run('edit.undo');
    await vi.waitFor(async () => expect(await openedCase().db.templates.count()).toBe(0));
    expect(await info()).toMatchObject({ scheme: null, house: { name: '' } });
    expect(await markings()).toEqual(['TLP:GREEN', 'TLP:RED']);
  });

  test('a file that is no template changes nothing and says so', async () => {
    await show();
    disk.next = new TextEncoder().encode('{"format":"Touchstone template","version":1}');
    await userEvent.click(button('Load from file…'));
    await vi.waitFor(() => expect(notices().at(-1)).toMatch(/is damaged .*Nothing was changed\./));
    expect(page.getByRole('dialog').query()).toBeNull();
  });
});
