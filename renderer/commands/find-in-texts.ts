import type { SearchQuery } from '../../shared/analysis/search-answer.ts';
import type { ArgsOfCommand } from '../../shared/command-args.ts';
import type { ExcerptId } from '../../shared/model/source.ts';
import { FIND_WORDS } from '../../shared/words/find.ts';
import { openedCase } from '../db/opened-case.ts';
import { session, updateSession } from '../state/session.ts';
import { caseSearch } from './case-search.ts';
import { isWriting } from './context.ts';

/** A longer selection is nothing that one looks for again. */
const MOST_SELECTED = 120;

/** Opens the bar for finding, with the selected words in it, or those that were looked for last. */
export async function findInText(): Promise<void> {
  // The assessment has a bar of its own.
  if (isWriting(session())) {
    updateSession({ isPreviewing: false, assessmentFind: {} });
    return;
  }
  const { find } = session();
  const words = await selectedWords();
  const query: SearchQuery = words
    ? { text: words, isExact: find?.query.isExact ?? false, isTyping: false }
    : (find?.query ?? { text: '', isExact: false, isTyping: true });
  updateSession({
    find: {
      query,
      isAcross: find?.isAcross ?? false,
      from: null,
      among: words ? null : (find?.among ?? null),
    },
    findAsked: {},
  });
}

async function selectedWords(): Promise<string> {
  const { selection } = session();
  if (!selection || selection.end - selection.start > MOST_SELECTED) return '';
  const stored = await openedCase().db.texts.get(selection.excerptId);
  const words = (stored?.text.slice(selection.start, selection.end) ?? '')
    .trim()
    .replaceAll(/[\s"“”„‟«»]+/gu, ' ');
  return /\s|[^\p{L}\p{N}]/u.test(words) ? `"${words}"` : words;
}

/** Past every place there can be: the last one is meant. */
const AT_END = Number.MAX_SAFE_INTEGER;

/** Opens the text that is found before or behind the open one; after the last comes the first. */
export async function findAcross({ excerptId, by }: ArgsOfCommand<'find.across'>): Promise<void> {
  const { find } = session();
  if (!find) return;
  const known =
    find.among?.excerptId === excerptId ? find.among.at : await placeAmongFound(find.query, excerptId);
  const next = await foundText(find.query, known, by);
  const excerpt = next && (await openedCase().db.excerpts.get(next.excerptId));
  if (!next || !excerpt || excerpt.id === excerptId) {
    updateSession({ announcement: FIND_WORDS.noOtherText });
    return;
  }
  updateSession({
    sourceId: excerpt.sourceId,
    excerptId: excerpt.id,
    focus: { kind: 'source', id: excerpt.sourceId },
    reveal: null,
    selection: null,
    find: {
      ...find,
      from: { excerptId: excerpt.id, start: by === 1 ? next.start : AT_END },
      among: { excerptId: excerpt.id, at: next.at, total: next.total },
    },
  });
}

/** Texts that are looked through for where the open one stands. */
const PART = 100;
const MOST_LOOKED_THROUGH = 1000;

/** Which of the found texts this one is; -1 when it is none, or far behind. */
async function placeAmongFound(query: SearchQuery, excerptId: ExcerptId): Promise<number> {
  for (let offset = 0; offset < MOST_LOOKED_THROUGH; offset += PART) {
    const { groups } = await caseSearch().ask(query, { kinds: ['excerpt'], limit: PART, offset });
    const hits = groups[0]?.hits ?? [];
    const at = hits.findIndex(({ id }) => id === excerptId);
    if (at >= 0) return offset + at;
    if (hits.length < PART) break;
  }
  return -1;
}

interface FoundText {
  readonly excerptId: ExcerptId;
  readonly start: number;
  readonly at: number;
  readonly total: number;
}

async function foundText(query: SearchQuery, from: number, by: 1 | -1): Promise<FoundText | null> {
  const ask = (offset: number) => caseSearch().ask(query, { kinds: ['excerpt'], limit: 1, offset });
  const wanted = from < 0 && by === -1 ? -1 : from + by;
  const first = wanted >= 0 ? (await ask(wanted)).groups[0] : undefined;
  const group = first?.hits[0] ? first : (await ask(0)).groups[0];
  if (!group) return null;
  const { total } = group;
  const at = wanted < 0 ? total - 1 : wanted % Math.max(1, total);
  const hit = group === first ? group.hits[0] : (await ask(at)).groups[0]?.hits[0];
  return hit ? { excerptId: hit.id as ExcerptId, start: hit.place?.start ?? 0, at, total } : null;
}
