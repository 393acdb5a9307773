import type { KeptMark } from '../../shared/command-args.ts';
import type { Stance } from '../../shared/model/passage.ts';
import { READER_WORDS } from '../../shared/words/reader.ts';
import type { CaseDatabase } from './database.ts';

const WORDS = READER_WORDS.kept;

/** What selected words become; as passages, by what they do for their claim. */
type KeptAs = Exclude<KeptMark['as'], 'passage'> | Stance;

/** What is marked while marking is kept up, with the claim or the entity it is for. */
export async function keptWords(db: CaseDatabase, as: KeptAs, id: string): Promise<string> {
  switch (as) {
    case 'claim':
    case 'highlight':
      return WORDS[as];
    case 'mention':
      return WORDS.mention((await db.entities.get(id))?.name ?? '');
    default:
      return WORDS[as]((await db.claims.get(id))?.code ?? '');
  }
}

/** What {@link keptWords} asks for. */
export function keptArgs(kept: KeptMark): readonly [as: KeptAs, id: string] {
  switch (kept.as) {
    case 'passage':
      return [kept.stance, kept.claimId];
    case 'mention':
      return [kept.as, kept.entityId];
    default:
      return [kept.as, ''];
  }
}
