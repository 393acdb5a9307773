import type { Change } from '../../shared/model/changes.ts';
import { spanOf } from '../../shared/model/passage.ts';
import type { ExcerptId } from '../../shared/model/source.ts';
import { ANCHORING_WORDS } from '../../shared/words/anchoring.ts';
import { addText } from './captured-text.ts';
import { changedMark, marksNamed } from './marks.ts';
import { PlanError, type Planner } from './planner.ts';

/**
 * The corrected text becomes an excerpt of its own; the earlier one stays, so that nothing that was quoted is lost.
 * Marks that were placed without a doubt move; the others stay where they are and carry the proposal.
 */
export const replaceExcerpt: Planner<'excerpt.replace'> = async (
  read,
  { excerptId, item, placements },
  stamp,
) => {
  const earlier = await read.get('excerpts', excerptId);
  if (!earlier) throw new PlanError(ANCHORING_WORDS.replace.gone);
  if (earlier.sha256 === item.textSha256) throw new PlanError(ANCHORING_WORDS.replace.same(earlier.code));
  const siblings = await read.where('excerpts', 'sourceId', [earlier.sourceId]);
  const newer = siblings.find(({ replaces }) => replaces === excerptId);
  if (newer) throw new PlanError(ANCHORING_WORDS.replace.already(earlier.code, newer.code));
  const newId = stamp.newId() as ExcerptId;
  const [code = ''] = await read.nextCodes('excerpts', 1);
  const { sourceId, locator } = earlier;
  const changes: Change[] = [
    ...addText(item, { sourceId, excerptId: newId, code, replaces: excerptId, locator }, stamp),
  ];
  const placementOf = new Map(
    placements.map((placement) => [`${placement.table}/${placement.id}`, placement]),
  );
  for (const { ref, mark } of await marksNamed(read, placements)) {
    const placement = placementOf.get(`${ref.table}/${ref.id}`);
    const isHere = mark.excerptId === excerptId || mark.proposal?.excerptId === excerptId;
    if (!placement || !isHere) continue;
    const { place, kept, isCertain } = placement;
    const span = isCertain && place ? spanOf(newId, item.text, place.start, place.end) : null;
    changes.push(
      changedMark(
        ref,
        mark,
        span ? { ...span, proposal: null } : { proposal: { excerptId: newId, place, kept } },
      ),
    );
  }
  return changes;
};

/** Moves marks to where they were proposed, or to the place that the analyst chose. */
export const acceptAnchors: Planner<'anchor.accept'> = async (read, { marks }) => {
  const found = await marksNamed(read, marks);
  const texts = await read.where('texts', 'id', [
    ...new Set(found.flatMap(({ mark }) => mark.proposal?.excerptId ?? [])),
  ]);
  const chosen = new Map(marks.map((mark) => [`${mark.table}/${mark.id}`, mark.place]));
  return found.flatMap(({ ref, mark }) => {
    const place = chosen.get(`${ref.table}/${ref.id}`) ?? mark.proposal?.place;
    const stored = texts.find(({ id }) => id === mark.proposal?.excerptId);
    const span = place && stored && spanOf(stored.id, stored.text, place.start, place.end);
    return span ? [changedMark(ref, mark, { ...span, proposal: null })] : [];
  });
};

/** The marks stay on the earlier text, which keeps their words. */
export const leaveAnchors: Planner<'anchor.leave'> = async (read, { marks }) =>
  (await marksNamed(read, marks)).map(({ ref, mark }) => changedMark(ref, mark, { proposal: null }));
