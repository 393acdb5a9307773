import { byId } from '../model/case-snapshot.ts';
import type { Entity } from '../model/entity.ts';
import { originSentence } from '../words/lineage.ts';
import { relationWords } from '../words/relations.ts';
import { WITHDRAWAL_WORDS as WORDS } from '../words/withdrawal.ts';
import type { BlastMaterial, BlastRadius, ClaimEffect } from './blast-radius.ts';
import { type IssuedUse, issuedLines } from './issued-uses.ts';
import type { OriginCount } from './origins.ts';

export interface BlastLine {
  /** Code of the claim, of the source, or where it is written. */
  readonly code: string;
  readonly words: string;
  readonly fact: string;
}

export interface BlastSection {
  readonly name:
    | 'sources'
    | 'falls'
    | 'weakened'
    | 'stands'
    | 'written'
    | 'issued'
    | 'relations'
    | 'entityRelations';
  readonly title: string;
  readonly hint: string;
  readonly lines: readonly (BlastLine & { readonly id: string })[];
}

/** The sections of a preview in the order they are read; those with nothing in them are left out. */
export function blastSections(
  radius: BlastRadius,
  material: BlastMaterial & { readonly entities: readonly Entity[] },
  issued: readonly IssuedUse[] = [],
): readonly BlastSection[] {
  const sources = byId(material.sources);
  const claims = byId(material.claims);
  const entities = byId(material.entities);
  const codes = (ids: readonly string[], known: Coded): string => codeList(ids, known).join(', ');
  const effectLine = ({ claim, lost, left, before, after }: ClaimEffect) => ({
    id: claim.id,
    code: claim.code,
    words: claim.statement,
    fact:
      left.length === 0
        ? WORDS.lostAll(codes(lost, sources))
        : `${changeInWords(before, after)}, ${WORDS.lost(codes(lost, sources))}`,
  });
  const sections: readonly BlastSection[] = [
    {
      name: 'sources',
      title: WORDS.goesWith,
      hint: '',
      lines: radius.sources
        .filter(({ through }) => through.length > 0)
        .map(({ source, through }) => ({
          id: source.id,
          code: source.code,
          words: source.title,
          fact: through.map(({ type, fromId }) => WORDS.through(type, codes([fromId], sources))).join('; '),
        })),
    },
    { name: 'falls', title: WORDS.falls, hint: WORDS.fallsHint, lines: radius.falls.map(effectLine) },
    {
      name: 'weakened',
      title: WORDS.weakened,
      hint: WORDS.weakenedHint,
      lines: radius.weakened.map(effectLine),
    },
    {
      name: 'issued',
      title: WORDS.issued,
      hint: WORDS.issuedHint,
      lines: issuedLines(radius, issued),
    },
    {
      name: 'written',
      title: WORDS.written,
      hint: '',
      lines: radius.sentences.map((sentence, index) => ({
        id: `${sentence.assessmentId} ${index}`,
        code:
          sentence.judgement === null ? sentence.code : WORDS.judgement(sentence.code, sentence.judgement),
        words: sentence.words,
        fact: [
          WORDS.citing(codeList(sentence.falls, claims), codeList(sentence.weakened, claims)),
          sentence.isBare ? WORDS.bare : '',
        ]
          .filter(Boolean)
          .join('; '),
      })),
    },
    {
      name: 'relations',
      title: WORDS.relations,
      hint: '',
      lines: radius.relations.map(({ id, claimId, type, otherId, reason }) => ({
        id,
        code: claims.get(claimId)?.code ?? '',
        words: `${relationWords(type, false)} ${claims.get(otherId)?.code ?? ''}`,
        fact: reason,
      })),
    },
    {
      name: 'entityRelations',
      title: WORDS.entityRelations,
      hint: '',
      lines: radius.entityRelations.map(({ id, entityId, type, otherId, claimId }) => ({
        id,
        code: claims.get(claimId)?.code ?? '',
        words: `${entities.get(entityId)?.name ?? ''} ${type} ${entities.get(otherId)?.name ?? ''}`,
        fact: '',
      })),
    },
    { name: 'stands', title: WORDS.stands, hint: WORDS.standsHint, lines: radius.stands.map(effectLine) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

type Coded = ReadonlyMap<string, { readonly code: string }>;

const codeList = (ids: readonly string[], known: Coded): readonly string[] =>
  ids.flatMap((id) => known.get(id)?.code ?? []);

const changeInWords = (before: OriginCount, after: OriginCount): string =>
  after.origins < before.origins
    ? WORDS.origins(before.origins, after.origins)
    : WORDS.change(originSentence(before), originSentence(after));

/** The preview as plain text, to be pasted into a letter. */
export function blastText(lead: string, summary: string, sections: readonly BlastSection[]): string {
  const parts = sections.map(({ title, hint, lines }) =>
    [
      `${title} (${lines.length})${hint && `: ${hint}`}`,
      ...lines.map(({ code, words, fact }) => `- ${code}  ${words}${fact && ` [${fact}]`}`),
    ].join('\n'),
  );
  return [`${lead} ${summary}`, ...parts].join('\n\n');
}
