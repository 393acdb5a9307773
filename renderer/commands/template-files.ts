import {
  readTemplateFile,
  type TemplateFile,
  writeTemplateFile,
} from '../../shared/formats/template-file.ts';
import type { TemplateId } from '../../shared/model/template.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import { TEMPLATE_FILE_WORDS as WORDS } from '../../shared/words/template-files.ts';
import { openedCase } from '../db/opened-case.ts';
import { ask, PlatformError } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { readPicture } from '../workers/picture-client.ts';
import { PlanError } from './planner.ts';

/** What goes into a template file beside the template. */
export interface TemplateCompany {
  readonly scheme: boolean;
  readonly house: boolean;
}

/** Asks where to, and saves a template of the case; answers whether it was saved. */
export async function saveTemplateFile(templateId: TemplateId, along: TemplateCompany): Promise<boolean> {
  const { db } = openedCase();
  const stored = await db.templates.get(templateId);
  if (!stored) return false;
  const { id: _id, rev: _rev, createdAt: _createdAt, ...template } = stored;
  const info = infoOf({ info: await db.info.toArray() });
  const house = along.house ? info.house : null;
  const text = await runTask(WORDS.making, async () =>
    writeTemplateFile({
      template,
      scheme: along.scheme ? info.scheme : null,
      house,
      logo: house?.logo ? await logoBytes(house.logo.picture.sha256) : null,
    }),
  );
  const bytes = new TextEncoder().encode(text);
  const saved = await ask('files.save', WORDS.fileName(template.name), bytes);
  if (saved) notify('success', WORDS.saved(saved.name));
  return saved !== null;
}

/** Asks for a template file and shows what it holds. */
export async function chooseTemplateFile(): Promise<void> {
  const [chosen] = await ask('files.open', 'import');
  if (!chosen) return;
  const { name, bytes } = chosen;
  const file = await runTask(WORDS.reading, async () => {
    const read = readTemplateFile(name, bytes, (one) =>
      new TextDecoder('utf-8', { fatal: true }).decode(one),
    );
    if (!read.ok) throw new PlanError(read.message);
    const problem = await logoProblem(name, read.value);
    if (problem !== null) throw new PlanError(problem);
    return read.value;
  });
  updateSession({ dialog: { kind: 'template file', name, file } });
}

/** A picture is taken in only when it is what the file says of it, and can be decoded whole. */
async function logoProblem(name: string, { house, logo }: TemplateFile): Promise<string | null> {
  const picture = house?.logo?.picture;
  if (!picture || !logo) return null;
  const read = await readPicture(picture.name, logo);
  if (!read.ok) return read.message;
  const { mediaType, width, height } = read.value;
  const isSame =
    mediaType === picture.mediaType &&
    width === picture.width &&
    height === picture.height &&
    logo.length === picture.byteLength;
  return isSame ? null : WORDS.otherPicture(name);
}

async function logoBytes(sha256: string): Promise<Uint8Array> {
  try {
    return await ask('originals.read', openedCase().caseId, sha256);
  } catch (error) {
    if (error instanceof PlatformError) throw new PlanError(WORDS.logoMissing);
    throw error;
  }
}
