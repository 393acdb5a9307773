import { adoptCase } from '../../../renderer/commands/open-case.ts';
import { type OpenedCase, openedCase } from '../../../renderer/db/opened-case.ts';
import { ask } from '../../../renderer/platform.ts';
import { infoOf } from '../../../shared/model/whole-case.ts';
import { smallCase } from '../../shared/model/small-case.ts';

/** Makes the small case under a new id and opens it, its originals kept. */
export async function openSmallCase(): Promise<OpenedCase> {
  const { whole, originals } = await smallCase(`small-${crypto.randomUUID()}`);
  const info = infoOf(whole.snapshot);
  for (const bytes of originals.values()) await ask('originals.keep', info.id, bytes);
  await adoptCase(info, whole);
  return openedCase();
}
