import type { SearchQuery } from '../../shared/analysis/search-answer.ts';
import type { FoundHit } from '../../shared/command-args.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { ClaimId } from '../../shared/model/claim.ts';
import type { EntityId } from '../../shared/model/entity.ts';
import type { NoteId } from '../../shared/model/passage.ts';
import type { ExcerptId, SourceId } from '../../shared/model/source.ts';
import { openedCase } from '../db/opened-case.ts';
import { type Focus, session, updateSession } from '../state/session.ts';
import type { ACTS } from './acts.ts';
import { caseSearch } from './case-search.ts';

type Openers = Pick<
  typeof ACTS,
  'source.open' | 'claim.open' | 'entity.open' | 'note.open' | 'assessment.open'
>;

/** Opens what was found where it lives; a text at the place that was found, with every other one lit. */
export async function openFound({ query, hit, among }: FoundHit, open: Openers): Promise<void> {
  if (hit.kind !== 'excerpt') updateSession({ find: null });
  switch (hit.kind) {
    case 'source':
      await open['source.open']({ sourceId: hit.id as SourceId });
      return;
    case 'excerpt':
      await openText({ query, hit, among });
      return;
    case 'claim':
      updateSession({ view: 'claims', pages: { ...session().pages, claims: 'passages' } });
      await open['claim.open']({ claimId: hit.id as ClaimId });
      await lightInText(query);
      return;
    case 'entity':
      await open['entity.open']({ entityId: hit.id as EntityId });
      return;
    case 'note':
      await open['note.open']({ noteId: hit.id as NoteId });
      await lightInText(query);
      return;
    case 'assessment':
      await open['assessment.open']({ assessmentId: hit.id as AssessmentId });
      updateSession({ lit: { assessmentId: hit.id as AssessmentId, query } });
  }
}

/** Lights the words in the text that a claim or a note stands in, if they stand there too. */
async function lightInText(query: SearchQuery): Promise<void> {
  const { excerptId } = session();
  if (!excerptId) return;
  const places = await caseSearch().placesIn(query, excerptId);
  if (places.length === 0 || session().excerptId !== excerptId) return;
  updateSession({ find: { query, isAcross: false, from: null, among: null } });
}

/** Shows it in the inspector; an excerpt has its source there. */
export async function lookAtFound({ hit }: Pick<FoundHit, 'hit'>): Promise<void> {
  const focus = await focusOf(hit);
  if (focus && session().view === 'search') updateSession({ focus });
}

async function focusOf({ kind, id }: FoundHit['hit']): Promise<Focus | null> {
  switch (kind) {
    case 'source':
      return { kind, id: id as SourceId };
    case 'excerpt': {
      const excerpt = await openedCase().db.excerpts.get(id);
      return excerpt ? { kind: 'source', id: excerpt.sourceId } : null;
    }
    case 'claim':
      return { kind, id: id as ClaimId };
    case 'entity':
      return { kind, id: id as EntityId };
    case 'note':
      return { kind, id: id as NoteId };
    case 'assessment':
      return { kind, id: id as AssessmentId };
  }
}

async function openText({ query, hit, among }: FoundHit): Promise<void> {
  const excerptId = hit.id as ExcerptId;
  const excerpt = await openedCase().db.excerpts.get(excerptId);
  if (!excerpt) return;
  updateSession({
    view: 'sources',
    pages: { ...session().pages, sources: 'text' },
    sourceId: excerpt.sourceId,
    excerptId,
    focus: { kind: 'source', id: excerpt.sourceId },
    reveal: null,
    selection: null,
    // A text that is found by its outlet or date alone has no words to light.
    find: hit.place && {
      query,
      isAcross: true,
      from: { excerptId, start: hit.place.start },
      among: among && { ...among, excerptId },
    },
  });
}
