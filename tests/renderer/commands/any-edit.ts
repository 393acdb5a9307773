import type { EditCommandId } from '../../../renderer/commands/planner.ts';
import type { ArgsOfCommand, TextRange } from '../../../shared/command-args.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { BUILT_IN_KEYS } from '../../../shared/model/built-in-templates.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { IssuedId } from '../../../shared/model/issued.ts';
import { EMPTY_TEXT } from '../../../shared/model/rich-text.ts';
import type { Records, TableName } from '../../../shared/model/schema.ts';
import type { TemplateFields } from '../../../shared/model/template.ts';
import { importItem } from './import-item.ts';

/** A case to choose records from. */
export interface Choice {
  /** Some record of the table; undefined where there is none. `next` gives another one than the last. */
  readonly some: <T extends TableName>(table: T, next?: number) => Records[T] | undefined;
  /** Some words of a text; undefined where there is none. */
  readonly range: (next?: number) => TextRange | undefined;
  /** Something that a step of the journal removed and that is not back. */
  readonly removed: { readonly seq: number; readonly id: string } | undefined;
  /** The whole case. */
  readonly snapshot: CaseSnapshot;
  /** A number that changes from choice to choice. */
  readonly seed: number;
}

export const choiceFrom = (
  snapshot: CaseSnapshot,
  seed: number,
  removed: readonly { readonly seq: number; readonly id: string }[],
): Choice => {
  const some: Choice['some'] = (table, next = 0) =>
    snapshot[table][(seed + next) % Math.max(1, snapshot[table].length)] as never;
  return {
    some,
    snapshot,
    range: (next = 0) => {
      const stored = some('texts', next);
      return stored && { excerptId: stored.id, start: (seed + next) % 20, end: ((seed + next) % 20) + 9 };
    },
    removed: removed[seed % Math.max(1, removed.length)],
    seed,
  };
};

type Make<K extends EditCommandId> = (choice: Choice) => ArgsOfCommand<K> | null;

/** Arguments for every edit command; one that is missing does not compile. Null where the case has nothing to edit. */
export const ANY_EDIT: { readonly [K in EditCommandId]: Make<K> } = {
  'case.edit': ({ seed }) => ({ fields: { title: `Title ${seed}` } }),
  'case.restore': ({ snapshot, seed }) => ({ records: withOtherWords(snapshot, seed) }),
  'import.accept': ({ seed }) => ({ items: [importItem(`Imported ${seed}`)] }),
  'source.edit': of('sources', ({ id }, { seed }) => ({
    sourceId: id,
    fields: { outlet: `Outlet ${seed}` },
  })),
  'source.describe': of('sources', ({ id }, { seed }) => ({
    sourceId: id,
    fields: { quality: `Seen ${seed}` },
    factor: { factor: 'bias', words: `Leans ${seed}` },
  })),
  'source.rate': of('sources', ({ id }, { seed }) => ({
    sourceId: id,
    reliability: { letter: seed % 2 ? 'C' : 'A', reason: `Because ${seed}` },
  })),
  'source.rateFor': of('sources', ({ id }, { seed }) => ({
    sourceId: id,
    topic: 'shipping',
    period: seed % 2 ? '2026' : null,
    rating: { letter: 'D', reason: `Because ${seed}` },
  })),
  'source.establish': of('sources', ({ id }, { seed }) => ({ sourceId: id, reason: `Was there ${seed}` })),
  'source.withdraw': of('sources', ({ id }, { seed }) => ({
    sourceId: id,
    ground: 'retracted',
    reason: `Notice ${seed}`,
  })),
  'source.reinstate': ofThose(
    'sources',
    ({ withdrawn }) => withdrawn !== null,
    ({ id }) => ({ sourceId: id }),
  ),
  'trash.restore': ({ removed }) => removed ?? null,
  'source.remove': of('sources', ({ id }) => ({ sourceId: id })),
  'ledger.accept': ({ seed }) => ({
    file: { ...importItem(''), fileName: 'claims.csv' },
    entries: [
      {
        row: 0,
        claim: `Velm has ${seed} piers.`,
        link: '',
        quote: 'All piers are in use.',
        date: '2026-01',
        confidence: { letter: 'B', digit: 2, level: null },
        sourceTitle: 'The piers of Velm',
        outlet: 'Velm Courier',
        speaker: '',
        note: '',
        problems: [],
      },
    ],
    clock: 'said',
    clockColumn: 'Date',
    takesDigits: seed % 2 === 0,
  }),
  'excerpt.add': of('sources', ({ id }, { seed }) => ({
    sourceId: id,
    item: {
      ...importItem(`Page ${seed}: Velm has two piers.`),
      locator: `p. ${seed}`,
      textSha256: String(seed).repeat(64),
    },
  })),
  'excerpt.replace': of('passages', ({ id, excerptId }, { seed }) => ({
    excerptId,
    item: { ...importItem(`Corrected ${seed}: Velm opened on Monday.`), textSha256: String(seed).repeat(64) },
    placements: [{ table: 'passages', id, place: { start: 0, end: 9 }, kept: 80, isCertain: seed % 2 === 0 }],
  })),
  'anchor.accept': waiting((marks) => ({ marks })),
  'anchor.leave': waiting((marks) => ({ marks })),
  'residue.acceptAll': ofThose(
    'excerpts',
    ({ residue }) => residue.some(({ status }) => status === 'proposed'),
    ({ id }) => ({ excerptId: id }),
  ),
  'residue.decide': of('excerpts', ({ id }, { seed }) => ({
    excerptId: id,
    blocks: [seed % 3],
    status: seed % 2 ? 'accepted' : 'restored',
  })),
  'lineage.add': ({ some }) => {
    const [from, to] = [some('sources'), some('sources', 1)];
    return from && to ? { sourceId: from.id, fromId: to.id, type: 'quotes', basis: '' } : null;
  },
  'lineage.edit': of('lineage', ({ id }, { seed }) => ({ lineageId: id, fields: { basis: `Seen ${seed}` } })),
  'lineage.remove': of('lineage', ({ id }) => ({ lineageId: id })),
  'proposal.dismiss': ({ seed }) => ({ kind: 'lineage', keys: [`key ${seed}`] }),
  'proposal.restore': of('dismissals', ({ id }) => ({ dismissalIds: [id] })),
  'claim.mark': ({ range }) => range() ?? null,
  'passage.add': withClaim(({ id }, range) => ({ ...range, claimId: id })),
  'passage.support': withClaim(({ id }, range) => ({ ...range, claimId: id })),
  'passage.contradict': withClaim(({ id }, range) => ({ ...range, claimId: id })),
  'passage.setStance': of('passages', ({ id, stance }) => ({
    passageId: id,
    stance: stance === 'states' ? 'contradicts' : 'states',
  })),
  'passage.remove': of('passages', ({ id }) => ({ passageId: id })),
  'note.add': ({ range }) => range() ?? null,
  'highlight.add': ({ range }) => range(2) ?? null,
  'note.edit': of('notes', ({ id }, { seed }) => ({ noteId: id, words: `Thought ${seed}` })),
  'note.remove': of('notes', ({ id }) => ({ noteId: id })),
  'mark.move': of('passages', ({ id, start, end }) => ({
    table: 'passages',
    id,
    start,
    end: Math.max(1, end - 3),
  })),
  'claim.edit': of('claims', ({ id }, { seed }) => ({
    claimId: id,
    fields: { statement: `Statement ${seed}`, happened: { date: '2026-01', basis: 'as printed' } },
  })),
  'claims.edit': ({ some, seed }) => {
    const claims = [some('claims'), some('claims', 1)].flatMap((claim) => claim?.id ?? []);
    return claims.length > 0
      ? {
          claimIds: claims,
          fields: { status: 'disputed' },
          addTags: [`tag ${seed}`],
          removeTags: ['shipping'],
        }
      : null;
  },
  'claim.rate': of('claims', ({ id }, { seed }) => ({
    claimId: id,
    credibility: { digit: seed % 2 ? 3 : 6, reason: `Because ${seed}` },
  })),
  'claim.remove': of('claims', ({ id }) => ({ claimId: id })),
  'relation.add': ({ some, seed }) => {
    const [claim, other] = [some('claims'), some('claims', 1)];
    return claim && other && claim !== other
      ? {
          claimId: claim.id,
          otherId: other.id,
          type: 'contradicts',
          outcome: 'unresolved',
          reason: `Why ${seed}`,
        }
      : null;
  },
  'relation.edit': of('claimRelations', ({ id }, { seed }) => ({
    relationId: id,
    fields: { reason: `Why ${seed}` },
  })),
  'relation.remove': of('claimRelations', ({ id }) => ({ relationId: id })),
  'query.save': ({ seed }) => ({
    name: `Query ${seed}`,
    ...(seed % 2 === 0
      ? { words: 'kind:denial', scope: 'claims' }
      : { words: '"north mole" in:excerpts', scope: 'case', isExact: seed % 3 === 0 }),
  }),
  'query.edit': of('savedQueries', ({ id }, { seed }) => ({
    queryId: id,
    fields: seed % 2 === 0 ? { name: `Query ${seed}` } : { words: `breach* ${seed}`, isExact: true },
  })),
  'query.remove': of('savedQueries', ({ id }) => ({ queryId: id })),
  'role.add': ({ some }) => {
    const [claim, entity] = [some('claims'), some('entities')];
    return claim && entity ? { claimId: claim.id, entityId: entity.id, role: 'topic' } : null;
  },
  'role.edit': of('roles', ({ id, role }) => ({ roleId: id, role: role === 'object' ? 'target' : 'object' })),
  'role.remove': of('roles', ({ id }) => ({ roleId: id })),
  'entity.add': ({ range, some, seed }) => {
    const claim = some('claims');
    const mention = range();
    return {
      name: `Name ${seed}`,
      type: 'person',
      ...(mention && { mention }),
      ...(claim && { link: { claimId: claim.id, role: 'actor' as const } }),
    };
  },
  'entity.edit': of('entities', ({ id }, { seed }) => ({
    entityId: id,
    fields: { name: `Renamed ${seed}` },
  })),
  'entity.merge': ({ some }) => {
    const [entity, other] = [some('entities'), some('entities', 1)];
    return entity && other && entity !== other ? { entityId: entity.id, otherId: other.id } : null;
  },
  'entity.takeOut': ofThose(
    'entities',
    ({ absorbed }) => absorbed.length > 0,
    ({ id, absorbed: [first] }) => (first ? { entityId: id, absorbedId: first.id } : null),
  ),
  'entity.split': of('entities', ({ id, type, aliases }, { some, seed }) => ({
    entityId: id,
    name: `Split ${seed}`,
    type,
    aliases: aliases.map(({ name }) => name),
    mentionIds: [some('mentions')?.id ?? []].flat(),
    roleIds: [some('roles')?.id ?? []].flat(),
  })),
  'entity.relate': ({ some, seed }) => {
    const [entity, other, claim] = [some('entities'), some('entities', 1), some('claims')];
    return entity && other && claim && entity !== other
      ? { entityId: entity.id, otherId: other.id, claimId: claim.id, type: `meets ${seed}`, during: null }
      : null;
  },
  'entity.unrelate': of('entityRelations', ({ id }) => ({ relationId: id })),
  'entity.remove': of('entities', ({ id }) => ({ entityId: id })),
  'mention.add': withEntity((entityId, range) => ({ ...range, entityId })),
  'mention.acceptAll': withEntity((entityId, range) => ({ mentions: [{ ...range, entityId }] })),
  'mention.remove': of('mentions', ({ id }) => ({ mentionId: id })),
  'assessment.add': of('assessments', (_assessment, { seed }) => ({
    template: BUILT_IN_KEYS[seed % 4] ?? 'note',
  })),
  'template.save': of('assessments', ({ id }, { seed }) => ({ assessmentId: id, name: `T ${seed}` })),
  'template.load': ({ seed }) => ({ template: { ...LOADED, name: `L ${seed}` }, house: null, next: null }),
  'house.edit': ({ seed }) => ({ fields: { name: `House ${seed}` } }),
  'scheme.set': ({ seed }) => ({
    scheme: {
      name: `Scheme ${seed}`,
      levels: [{ label: `OPEN ${seed}`, ink: '#FFFFFF', ground: '#000000', meaning: '', isStricter: false }],
      caveats: [],
    },
    instead: {},
  }),
  'template.remove': of('templates', ({ id }) => ({ templateId: id })),
  'assessment.edit': of('assessments', ({ id }, { seed }) => ({
    assessmentId: id,
    fields: { title: `R ${seed}` },
  })),
  'assessment.write': of('assessments', ({ id, body }) => ({
    assessmentId: id,
    body: body === EMPTY_TEXT ? body : EMPTY_TEXT,
  })),
  'assessment.state': of('assessments', ({ id }, { seed }) => ({
    assessmentId: id,
    statement: { words: `Words ${seed}`, draft: 'Draft' },
  })),
  'assessment.restore': of('assessments', ({ id }, { seed }) => ({
    assessmentId: id,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: `As it was ${seed}` }] }],
    },
  })),
  'version.name': of('assessments', ({ id }, { seed }) => ({
    assessmentId: id,
    seq: 1,
    name: `Version ${seed}`,
  })),
  'version.edit': of('versionNames', ({ id }, { seed }) => ({ versionNameId: id, name: `Renamed ${seed}` })),
  'version.remove': of('versionNames', ({ id }) => ({ versionNameId: id })),
  'assessment.issue': of('assessments', ({ id, rev }, { seed, some }) => {
    const earlier = some('issued')?.assessmentId === id ? some('issued') : undefined;
    return {
      issuedId: `issued-${seed}-${rev}` as IssuedId,
      assessmentId: id,
      rev,
      number: (earlier?.number ?? 0) + 1,
      issuedAt: '2026-03-12T09:00:00.000Z',
      marking: 'TLP:GREEN',
      pdf: { sha256: 'a'.repeat(64), byteLength: 9 },
      evidence: { json: '{}', sha256: sha256OfText('{}') },
      supersedes: earlier?.id ?? null,
      changeNote: earlier ? 'Counts anew.' : '',
      despite: seed % 2 ? { errors: 1, reason: 'Wanted at noon' } : null,
    };
  }),
  'finding.accept': of('assessments', ({ id }, { seed }) => ({
    assessmentId: id,
    finding: { rule: 'vague-hedge', key: `key ${seed}`, sentence: 'It may.', reason: `Reason ${seed}` },
  })),
  'finding.takeBack': ofThose(
    'assessments',
    ({ accepted }) => accepted.length > 0,
    ({ id, accepted }) => ({ assessmentId: id, keys: accepted.slice(0, 1).map(({ key }) => key) }),
  ),
  'assessment.remove': of('assessments', ({ id }) => ({ assessmentId: id })),
};

export const EDIT_COMMANDS = Object.keys(ANY_EDIT) as readonly EditCommandId[];

function of<T extends TableName, A>(table: T, make: (record: Records[T], choice: Choice) => A) {
  return (choice: Choice): A | null => {
    const record = choice.some(table);
    return record ? make(record, choice) : null;
  };
}

function ofThose<T extends TableName, A>(
  table: T,
  fits: (record: Records[T]) => boolean,
  make: (record: Records[T]) => A,
) {
  return (choice: Choice): A | null => {
    const records = Array.from({ length: 6 }, (_, index) => choice.some(table, index));
    const found = records.find((record) => record && fits(record));
    return found ? make(found) : null;
  };
}

function withClaim<A>(make: (claim: Records['claims'], range: TextRange) => A) {
  return of('claims', (claim, { range }) => {
    const words = range(3);
    return words ? make(claim, words) : null;
  });
}

function withEntity<A>(make: (id: Records['entities']['id'], range: TextRange) => A) {
  return of('entities', ({ id }, { range }) => {
    const words = range(1);
    return words ? make(id, words) : null;
  });
}

function waiting<A>(make: (marks: readonly { readonly table: 'passages'; readonly id: string }[]) => A) {
  return ofThose(
    'passages',
    ({ proposal }) => proposal !== null,
    ({ id }) => make([{ table: 'passages', id }]),
  );
}

const LOADED: TemplateFields = {
  name: '',
  base: 'note',
  parts: [],
  organisation: '',
  authors: [],
  language: 'en',
};
/** The case as it might have been earlier: some records say something else, some are gone. */
function withOtherWords(snapshot: CaseSnapshot, seed: number): CaseSnapshot {
  return {
    ...snapshot,
    info: snapshot.info.map((info) => ({ ...info, title: `Restored ${seed}` })),
    entities: snapshot.entities.map((entity) => ({ ...entity, name: `${entity.name} ${seed}` })),
    notes: snapshot.notes.slice(seed % 2),
    roles: [],
    dismissals: [],
  };
}
