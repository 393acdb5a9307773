import { ANCHORING_WORDS } from '../../../shared/words/anchoring.ts';
import { run } from '../../commands/run.ts';
import type { MarkOwner } from '../../db/queries-anchoring.ts';

/** Empty for a note, which has no code. */
export function ownerCode(owner: MarkOwner): string {
  switch (owner.kind) {
    case 'claim':
      return owner.claim.code;
    case 'entity':
      return owner.entity.code;
    case 'note':
      return '';
  }
}

/** What the mark belongs to, in its own words. */
export function ownerWords(owner: MarkOwner): string {
  switch (owner.kind) {
    case 'claim':
      return owner.claim.statement;
    case 'entity':
      return owner.entity.name;
    case 'note':
      return owner.note.words || ANCHORING_WORDS.page.plainHighlight;
  }
}

export function openOwner(owner: MarkOwner): void {
  switch (owner.kind) {
    case 'claim':
      return void run('claim.open', { claimId: owner.claim.id });
    case 'entity':
      return void run('entity.open', { entityId: owner.entity.id });
    case 'note':
      return void run('note.open', { noteId: owner.note.id });
  }
}
