import type { SourceId } from '../model/source.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { NearPair } from './near-text.ts';

/** By what a file that comes in is like something that is there, the strongest sign first. */
export const MATCH_SIGNS = ['bytes', 'text', 'near', 'citation', 'url'] as const;
export type MatchSign = (typeof MATCH_SIGNS)[number];

/** What a file that comes in is like: a source of the case, or another file that waits. */
export interface ImportMatch {
  readonly sign: MatchSign;
  readonly with:
    | { readonly kind: 'source'; readonly sourceId: SourceId; readonly excerptId: string | null }
    | { readonly kind: 'waiting'; readonly itemId: string };
  /** Words of the shorter text that stand in the other one too, in percent; 100 where not text was compared. */
  readonly share: number;
}

/** A captured text, or a reference without one, as far as another is compared with it. */
export interface Comparable {
  /** Of the excerpt, of the source without text, or of the waiting item; near pairs name it. */
  readonly id: string;
  readonly as: ImportMatch['with'];
  /** Of the original. */
  readonly sha256: string;
  /** Whether the original holds this one source and no other. */
  readonly isWhole: boolean;
  /** The given file that it came out of; null for what is in the case. */
  readonly givenId: string | null;
  /** Null for a reference. */
  readonly textSha256: string | null;
  readonly url: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
}

/** Matches that are shown; more say nothing new. */
const MOST_MATCHES = 5;

/** Same bytes or same words: there is nothing new in it. */
export const isExact = ({ sign }: ImportMatch): boolean => sign === 'bytes' || sign === 'text';

/**
 * What each of the incoming is like, by its id, the strongest first. Of two that come in together, the later one has the
 * match, so that the first enters without a question.
 */
export function findMatches(
  incoming: readonly Comparable[],
  known: readonly Comparable[],
  near: readonly NearPair[],
): ReadonlyMap<string, readonly ImportMatch[]> {
  const before = { bySign: new Map<string, Comparable[]>(), byId: new Map<string, Comparable>() };
  const nearOf = new Map<string, NearPair[]>();
  for (const pair of near) nearOf.set(pair.id, [...(nearOf.get(pair.id) ?? []), pair]);
  const enter = (one: Comparable): void => {
    before.byId.set(one.id, one);
    for (const { key } of keysOf(one)) {
      const found = before.bySign.get(key);
      if (found) found.push(one);
      else before.bySign.set(key, [one]);
    }
  };
  for (const one of known) enter(one);
  const matches = new Map<string, readonly ImportMatch[]>();
  for (const one of incoming) {
    const found = keysOf(one).flatMap(({ sign, key }) =>
      (before.bySign.get(key) ?? [])
        // Two entries of one list are two things, however alike they are said to be.
        .filter((other) => sign !== 'bytes' || one.isWhole || one.givenId !== other.givenId)
        .map((other) => ({ sign, with: other.as, share: 100 })),
    );
    for (const { otherId, share } of nearOf.get(one.id) ?? []) {
      const other = before.byId.get(otherId);
      if (other) found.push({ sign: 'near', with: other.as, share });
    }
    matches.set(one.id, strongest(found));
    enter(one);
  }
  return matches;
}

/** Two that have a key in common are alike by its sign. */
function keysOf(one: Comparable): readonly { readonly sign: MatchSign; readonly key: string }[] {
  const { sha256, isWhole, textSha256 } = one;
  const citation = citationOf(one);
  const url = canonicalUrl(one.url);
  return [
    ...(isWhole ? [{ sign: 'bytes' as const, key: `bytes ${sha256}` }] : []),
    ...(!isWhole && textSha256 === null && citation !== ''
      ? [{ sign: 'bytes' as const, key: `bytes ${sha256} ${citation}` }]
      : []),
    ...(textSha256 === null ? [] : [{ sign: 'text' as const, key: `text ${textSha256}` }]),
    ...(citation === '' ? [] : [{ sign: 'citation' as const, key: `citation ${citation}` }]),
    ...(url === '' ? [] : [{ sign: 'url' as const, key: `url ${url}` }]),
  ];
}

/** Title, outlet and date together name a publication; any of them alone does not. */
function citationOf({ title, outlet, published }: Comparable): string {
  if (title.trim() === '' || outlet.trim() === '' || published === '') return '';
  return JSON.stringify([plain(title), plain(outlet), published]);
}

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function strongest(found: readonly ImportMatch[]): readonly ImportMatch[] {
  const sorted = found.toSorted(
    (one, other) =>
      MATCH_SIGNS.indexOf(one.sign) - MATCH_SIGNS.indexOf(other.sign) || other.share - one.share,
  );
  const seen = new Set<string>();
  return sorted
    .filter(({ with: other }) => {
      const id = other.kind === 'source' ? other.sourceId : other.itemId;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    })
    .slice(0, MOST_MATCHES);
}
