import type { CaseLists, EntityInList, SourceInList } from '../../../../shared/analysis/case-lists.ts';
import { type ClaimFacts, folded } from '../../../../shared/analysis/claim-facts.ts';

/** What can be chosen: a claim is cited, a source or an entity leads to its claims. */
export type CiteOption =
  | { readonly kind: 'claim'; readonly id: string; readonly facts: ClaimFacts }
  | { readonly kind: 'source'; readonly id: string; readonly row: SourceInList }
  | { readonly kind: 'entity'; readonly id: string; readonly row: EntityInList };

type Rows = Pick<CaseLists, 'claims' | 'sources' | 'entities'>;

const MOST_CLAIMS = 8;
const MOST_LED = 3;

/**
 * What is found by the words and codes that are typed. A whole code of a source or an entity in front means its
 * claims: `S3 port` are the claims of S3 that speak of a port.
 */
export function citeOptions(query: string, rows: Rows): readonly CiteOption[] {
  const words = folded(query).split(/\s+/u).filter(Boolean);
  const [code = '', ...rest] = words;
  const owner = ownerOf(code, rows);
  // The claims of one that is named, once the code is finished.
  if (owner && query.length > code.length) {
    return claimsFor(rest, rows.claims.filter(owner));
  }
  return [
    ...claimsFor(words, owner ? rows.claims.filter(owner) : rows.claims, code),
    ...rows.sources
      .filter(({ source }) => holdsAll(words, source.code, folded(`${source.outlet} ${source.title}`)))
      .slice(0, MOST_LED)
      .map((row): CiteOption => ({ kind: 'source', id: row.source.id, row })),
    ...rows.entities
      .filter(({ entity }) =>
        holdsAll(
          words,
          entity.code,
          folded([entity.name, ...entity.aliases.map((alias) => alias.name)].join(' ')),
        ),
      )
      .slice(0, MOST_LED)
      .map((row): CiteOption => ({ kind: 'entity', id: row.entity.id, row })),
  ];
}

function claimsFor(
  words: readonly string[],
  claims: readonly ClaimFacts[],
  ownerCode = '',
): readonly CiteOption[] {
  const wanted = words.filter((word) => word !== ownerCode || !isOwnerCode(word));
  const exact = claims.filter(({ claim }) => claim.code.toLowerCase() === wanted[0]);
  const others = claims.filter(
    (facts) => !exact.includes(facts) && holdsAll(wanted, facts.claim.code, facts.text),
  );
  return [...exact, ...others]
    .slice(0, MOST_CLAIMS)
    .map((facts) => ({ kind: 'claim', id: facts.claim.id, facts }));
}

const isOwnerCode = (word: string): boolean => /^[se]\d+$/u.test(word);

/** Whether a claim belongs to the source or entity of the code; null where the code names none. */
function ownerOf(code: string, { sources, entities }: Rows): ((facts: ClaimFacts) => boolean) | null {
  const source = sources.find((row) => row.source.code.toLowerCase() === code)?.source;
  if (source) return (facts) => [...facts.sources, ...facts.against].some(({ id }) => id === source.id);
  const entity = entities.find((row) => row.entity.code.toLowerCase() === code)?.entity;
  if (!entity) return null;
  return ({ roles, attributed }) =>
    roles.some((role) => role.entity.id === entity.id) || attributed.some(({ id }) => id === entity.id);
}

/** A word is found in the text, or begins the code. */
const holdsAll = (words: readonly string[], code: string, text: string): boolean =>
  words.every((word) => text.includes(word) || code.toLowerCase().startsWith(word));
