import type { Change } from '../model/changes.ts';
import { type CaseLists, entityList, sourceList, wordsInUse } from './case-lists.ts';
import { type CaseTables, isKeptTable } from './case-tables.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { claimRow } from './claim-row.ts';
import { WordTally } from './link-table.ts';
import { originCounter } from './origins.ts';

/**
 * The lists of a case, made once from its tables and then folded with every change set: one new claim among fifty
 * thousand must not read fifty thousand again. Folding a change set twice is harmless.
 */
export class CaseIndex {
  readonly #tables: CaseTables;
  readonly #rows = new Map<string, ClaimFacts>();
  readonly #claimsOfSource = new Map<string, number>();
  readonly #tags = new WordTally();
  readonly #speakers = new WordTally();
  readonly #stale = new Set<keyof CaseLists>(['claims', 'sources', 'entities', 'words', 'lineage']);
  #countOrigins: ReturnType<typeof originCounter> | null = null;
  #lists: CaseLists = { claims: [], sources: [], entities: [], words: { names: [], tags: [] }, lineage: [] };

  constructor(tables: CaseTables) {
    this.#tables = tables;
  }

  /** Makes the rows of the claims, a good number at a time: between two steps the window may paint. */
  *build(atATime = 1000): Generator<void, void> {
    let count = 0;
    for (const id of this.#tables.all('claims').keys()) {
      this.#renew(id);
      count += 1;
      if (count % atATime === 0) yield;
    }
  }

  fold(changes: readonly Change[]): void {
    const tables = this.#tables;
    const dirty = new Set<string>();
    const lineages = changes.flatMap((change) => this.#sourcesWithOtherOrigins(change));
    const touch = (claimIds: Iterable<string>): void => {
      for (const id of claimIds) dirty.add(id);
    };
    touch(this.#claimsDownstream(lineages));
    for (const change of changes) {
      touch(this.#claimsAbout(change));
      tables.apply(change);
      touch(this.#claimsAbout(change));
      this.#wear(change);
    }
    if (lineages.length > 0) this.#countOrigins = null;
    touch(this.#claimsDownstream(lineages));
    for (const id of dirty) this.#renew(id);
  }

  lists(): CaseLists {
    if (this.#stale.size === 0) return this.#lists;
    const make = {
      claims: () => [...this.#rows.values()].sort((a, b) => a.number - b.number),
      sources: () => sourceList(this.#tables, this.#claimsOfSource),
      entities: () => entityList(this.#tables),
      lineage: () => [...this.#tables.all('lineage').values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      words: () => wordsInUse(this.#tables, this.#speakers.words(), this.#tags.words()),
    } satisfies { [K in keyof CaseLists]: () => CaseLists[K] };
    const fresh = Object.fromEntries([...this.#stale].map((name) => [name, make[name]()]));
    this.#lists = { ...this.#lists, ...fresh };
    this.#stale.clear();
    return this.#lists;
  }

  /** Puts the row of one claim in the place of what stood there. */
  #renew(claimId: string): void {
    const before = this.#rows.get(claimId);
    const claim = this.#tables.get('claims', claimId);
    this.#countOrigins ??= originCounter(
      [...this.#tables.all('lineage').values()],
      [...this.#tables.all('sources').values()],
    );
    const after = claim && claimRow(claim, this.#tables, this.#countOrigins);
    if (before) this.#count(before, -1);
    if (after) this.#count(after, 1);
    if (after) this.#rows.set(claimId, after);
    else this.#rows.delete(claimId);
    if (before || after) this.#stale.add('claims');
  }

  #count({ claim, sources, against }: ClaimFacts, by: 1 | -1): void {
    for (const id of new Set([...sources, ...against].map((source) => source.id))) {
      this.#claimsOfSource.set(id, (this.#claimsOfSource.get(id) ?? 0) + by);
      this.#stale.add('sources');
    }
    const speakers = claim.attribution.map(({ who }) => who);
    if (this.#tags.count(claim.tags, by)) this.#stale.add('words');
    if (this.#speakers.count(speakers, by)) this.#stale.add('words');
  }

  /** The claims whose row shows something of the changed record, by what the tables hold now. */
  #claimsAbout({ table, before, after }: Change): readonly string[] {
    if (!isKeptTable(table)) return [];
    const tables = this.#tables;
    const id = (before ?? after)?.id ?? '';
    const ofPassages = (excerptId: string): readonly string[] =>
      [...tables.linked('passagesOfExcerpt', excerptId)].flatMap(
        (passageId) => tables.get('passages', passageId)?.claimId ?? [],
      );
    switch (table) {
      case 'claims':
        return [id];
      case 'passages':
        return present(tables.get(table, id)?.claimId);
      case 'excerpts':
        return ofPassages(id);
      case 'sources':
        return [...tables.linked('excerptsOfSource', id)].flatMap(ofPassages);
      case 'roles':
        return present(tables.get(table, id)?.claimId);
      case 'claimRelations':
        return present(tables.get(table, id)?.claimId, tables.get(table, id)?.otherId);
      case 'assessments':
        return tables.get(table, id)?.cites ?? [];
      case 'entities':
        return [
          ...tables.linked('claimsOfSpeaker', id),
          ...[...tables.linked('rolesOfEntity', id)].flatMap(
            (role) => tables.get('roles', role)?.claimId ?? [],
          ),
        ];
      case 'lineage':
      case 'mentions':
        return [];
    }
  }

  /** Sources that the change puts into another lineage, or makes an origin of another weight. */
  #sourcesWithOtherOrigins(change: Change): readonly string[] {
    if (change.table === 'lineage') {
      const stored = this.#tables.get('lineage', (change.before ?? change.after)?.id ?? '');
      return [stored, change.after].flatMap((lineage) => (lineage ? [lineage.sourceId, lineage.fromId] : []));
    }
    if (change.table !== 'sources') return [];
    const id = (change.before ?? change.after)?.id ?? '';
    const stored = this.#tables.get('sources', id);
    const isSame =
      stored !== undefined &&
      change.after !== null &&
      (stored.firstHand === null) === (change.after.firstHand === null) &&
      (stored.withdrawn === null) === (change.after.withdrawn === null);
    return isSame ? [] : [id];
  }

  /** Claims that rest on any source which lineage connects with the given ones. */
  #claimsDownstream(sourceIds: readonly string[]): ReadonlySet<string> {
    const tables = this.#tables;
    const reached = new Set(sourceIds);
    for (const id of reached) {
      for (const lineageId of tables.linked('lineageOfSource', id)) {
        const lineage = tables.get('lineage', lineageId);
        if (lineage) reached.add(lineage.sourceId).add(lineage.fromId);
      }
    }
    const excerpts = [...reached].flatMap((id) => [...tables.linked('excerptsOfSource', id)]);
    const passages = excerpts.flatMap((id) => [...tables.linked('passagesOfExcerpt', id)]);
    return new Set(passages.flatMap((id) => tables.get('passages', id)?.claimId ?? []));
  }

  /** Notes which lists show something of the changed record itself. */
  #wear({ table, before, after }: Change): void {
    if (table === 'lineage') this.#stale.add('lineage');
    if (table === 'sources') this.#stale.add('sources').add('words');
    if (table === 'excerpts' && !(before && after)) this.#stale.add('sources');
    if (table === 'entities') this.#stale.add('entities').add('words');
    if (table === 'mentions' || table === 'roles') this.#stale.add('entities');
  }
}

const present = (...ids: readonly (string | undefined)[]): readonly string[] =>
  ids.filter((id) => id !== undefined);
