import { folded } from '../lib/folded-text.ts';
import { parseUrl } from '../lib/parse-url.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import type { Entity } from '../model/entity.ts';
import type { Source } from '../model/source.ts';

export type WithheldKind =
  | 'title'
  | 'outlet'
  | 'author'
  | 'address'
  | 'file name'
  | 'hash'
  | 'words'
  | 'note'
  | 'claim'
  | 'speaker'
  | 'entity';

/** Something that must not be found in a sanitised copy. */
export interface WithheldString {
  readonly kind: WithheldKind;
  /** As it is written in the case; a paragraph is cut short. */
  readonly text: string;
  /** Code of the record that it belongs to. */
  readonly about: string;
  /** What is looked for, folded: the whole, or pieces of it where it is long. */
  readonly needles: readonly string[];
}

export interface WithheldStrings {
  readonly strings: readonly WithheldString[];
  /** So short that they would be found everywhere; they are not looked for. */
  readonly tooShort: readonly WithheldString[];
}

/** Shorter ones are not looked for, in folded characters; a Chinese or Japanese name is shorter. */
const SHORTEST = 4;
const SHORTEST_WIDE = 2;
/** Longer strings are looked for in pieces of {@link PIECE}, so that part of them is found too. */
const LONGEST_WHOLE = 40;
/** Fewer quoted characters are anybody's words. */
const SHORTEST_QUOTE = 12;
/** Whatever repeats twice as many characters holds one piece at least. */
export const PIECE = 32;

/** Everything that was in the case and is not in what is left of it. */
export function withheldStrings(before: CaseSnapshot, after: CaseSnapshot): WithheldStrings {
  const left = new Map(after.sources.map((source) => [source.id, source]));
  const open = before.sources.filter((source) => left.get(source.id)?.title === source.title);
  const openIds = new Set<string>(open.map(({ id }) => id));
  const gone = before.sources.filter(({ id }) => !openIds.has(id));
  const said = new Set(
    [
      ...open.flatMap((source) => fieldsOf(source).map(([, text]) => text)),
      ...after.entities.flatMap(namesOf),
    ].map(folded),
  );
  const shown = folded(
    [...after.texts.map(({ text }) => text), ...after.claims.map(({ statement }) => statement)].join('\n'),
  );
  const found = [
    ...gone.flatMap((source) => fieldsOf(source).map(([kind, text]) => ({ kind, text, about: source.code }))),
    ...fileStrings(before, gone),
    ...textStrings(before, gone),
    ...claimStrings(before, after),
    ...entityStrings(before, after),
  ];
  const distinct = new Map(found.map((one) => [`${one.kind} ${folded(one.text)}`, one]));
  const strings = [...distinct.values()].flatMap((one): readonly WithheldString[] => {
    const whole = folded(one.text);
    if (whole === '' || said.has(whole)) return [];
    const needles = piecesOf(whole).filter((piece) => !LONG.has(one.kind) || !shown.includes(piece));
    return needles.length === 0 ? [] : [{ ...one, text: one.text.slice(0, 200), needles }];
  });
  return {
    strings: strings.filter((one) => !isTooShort(one)),
    tooShort: strings.filter(isTooShort),
  };
}

type Found = Omit<WithheldString, 'needles'>;

/** Words that also stand in what may be shown are no secret; a name is one even where others use it. */
const LONG: ReadonlySet<WithheldKind> = new Set(['words', 'claim'] as const);

const isTooShort = ({ needles }: WithheldString): boolean =>
  needles.every((needle) => needle.length < (WIDE.test(needle) ? SHORTEST_WIDE : SHORTEST));

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function piecesOf(whole: string): readonly string[] {
  if (whole.length <= LONGEST_WHOLE) return [whole];
  const pieces = Array.from({ length: Math.floor(whole.length / PIECE) }, (_, index) =>
    whole.slice(index * PIECE, (index + 1) * PIECE),
  );
  return [...new Set(pieces)];
}

function fieldsOf(source: Source): readonly (readonly [WithheldKind, string])[] {
  const { title, outlet, authors, url } = source;
  const site = parseUrl(url)?.hostname.replace(/^www\./, '') ?? '';
  return [
    ['title', title],
    ['outlet', outlet],
    ...authors.map((author) => ['author', author] as const),
    ['address', url.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, '')],
    ['address', site],
  ];
}

function fileStrings({ originals }: CaseSnapshot, gone: readonly Source[]): readonly Found[] {
  const codes = new Map<string, string>(gone.map(({ id, code }) => [id, code]));
  return originals.flatMap(({ sourceId, name, sha256, within }) => {
    const about = codes.get(sourceId);
    if (about === undefined) return [];
    const files = [{ name, sha256 }, ...within];
    return files.flatMap((file): readonly Found[] => [
      { kind: 'file name', text: file.name, about },
      { kind: 'hash', text: file.sha256, about },
    ]);
  });
}

/** The words of the texts, and what the analyst wrote about the source. */
function textStrings(
  { excerpts, texts, passages, lineage }: CaseSnapshot,
  gone: readonly Source[],
): readonly Found[] {
  const codes = new Map<string, string>(gone.map(({ id, code }) => [id, code]));
  const owner = new Map(excerpts.map(({ id, sourceId }) => [id, codes.get(sourceId)]));
  return [
    ...excerpts.flatMap(({ id, sha256 }): readonly Found[] => {
      const about = owner.get(id);
      return about === undefined ? [] : [{ kind: 'hash', text: sha256, about }];
    }),
    ...texts.flatMap(({ id, text }): readonly Found[] => {
      const about = owner.get(id);
      // Each paragraph by itself, so that accepting one says nothing of the others.
      return about === undefined
        ? []
        : text.split(/\n+/).map((words) => ({ kind: 'words', text: words, about }));
    }),
    ...passages.flatMap(({ excerptId, quote }): readonly Found[] => {
      const about = owner.get(excerptId);
      return about === undefined ? [] : [{ kind: 'words', text: quote, about }];
    }),
    ...gone.flatMap((source) =>
      remarksOn(source).map((text): Found => ({ kind: 'note', text, about: source.code })),
    ),
    ...lineage.flatMap(({ sourceId, basis }): readonly Found[] => {
      const about = codes.get(sourceId);
      return about === undefined ? [] : [{ kind: 'note', text: basis, about }];
    }),
  ].filter(({ kind, text }) => folded(text).length >= (kind === 'note' ? PIECE : SHORTEST_QUOTE));
}

const remarksOn = (source: Source): readonly string[] => [
  source.note,
  source.reliability?.reason ?? '',
  ...source.scopedReliability.map(({ reason }) => reason),
  ...source.pastReliability.map(({ reason }) => reason),
  source.firstHand?.reason ?? '',
  source.withdrawn?.reason ?? '',
  source.descriptor.quality,
  ...source.descriptor.factors.map(({ words }) => words),
  source.descriptor.archived,
  source.descriptor.aiTools,
];

/** Statements that are left out, and who speaks in what only described sources say. */
function claimStrings(before: CaseSnapshot, after: CaseSnapshot): readonly Found[] {
  const left = new Map(after.claims.map((claim) => [claim.id, claim]));
  const speakers = new Set(
    after.claims.flatMap(({ attribution }) => attribution.map(({ who }) => folded(who))),
  );
  return before.claims.flatMap(({ id, code, statement, attribution }): readonly Found[] => {
    const now = left.get(id);
    return [
      ...(now?.statement === statement ? [] : [{ kind: 'claim' as const, text: statement, about: code }]),
      ...(now?.attribution.length === attribution.length
        ? []
        : attribution
            .filter(({ who }) => !speakers.has(folded(who)))
            .map(({ who }) => ({ kind: 'speaker' as const, text: who, about: code }))),
    ];
  });
}

function entityStrings(before: CaseSnapshot, after: CaseSnapshot): readonly Found[] {
  const left = new Map(after.entities.map((entity) => [entity.id, new Set(namesOf(entity))]));
  return before.entities.flatMap((entity) =>
    namesOf(entity)
      .filter((name) => !left.get(entity.id)?.has(name))
      .map((text): Found => ({ kind: 'entity', text, about: entity.code })),
  );
}

const namesOf = ({ name, aliases, identifiers }: Entity): readonly string[] => [
  name,
  ...aliases.map((alias) => alias.name),
  ...identifiers.map(({ value }) => value),
];
