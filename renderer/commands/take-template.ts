import type { TemplateFile } from '../../shared/formats/template-file.ts';
import type { NextScheme } from '../../shared/house-args.ts';
import { TEMPLATE_FILE_WORDS as WORDS } from '../../shared/words/template-files.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { run } from './run.ts';

/** Takes over what was chosen of a file, in one step; the picture is kept on disk before. */
export async function takeTemplateFile(
  { template, house, logo }: TemplateFile,
  next: NextScheme | null,
): Promise<boolean> {
  if (house && logo) await ask('originals.keep', openedCase().caseId, logo);
  const isLoaded = await run('template.load', { template, house, next });
  if (isLoaded) notify('success', WORDS.loaded, 'edit.undo');
  return isLoaded;
}
