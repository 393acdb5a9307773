import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { commit } from '../../renderer/db/commit.ts';
import { declareDatabase } from '../../renderer/db/database.ts';
import { onEntry } from '../../renderer/db/entries.ts';
import { startSearch } from '../../renderer/workers/search-client.ts';
import { caseOfTexts } from './search-case.mjs';

const NAME = 'case-bench-search';
const HITS = 20;
const SNIPPET = 200;
/** Candidates of a phrase that a peer without phrases looks through. */
const CANDIDATES = 100_000;

let texts = [];
let lower = [];
let db;
let search;
let mini;
let json;
let flex;

/** Searching so many excerpts, each of the peers on the same texts. Every function answers with plain values. */
export const searching = {
  async load(file) {
    texts = (await (await fetch(file)).text()).split('\n').filter(Boolean);
    return texts.length;
  },

  /** Puts the texts into a case database. */
  async fillCase() {
    db = declareDatabase(NAME);
    await db.delete();
    db = declareDatabase(NAME);
    await caseOfTexts(db, texts);
  },

  start() {
    search = startSearch(NAME);
    onEntry(NAME, search.follow);
  },

  /** Waits a while for the index to be whole. */
  async isReady(patience) {
    const end = performance.now() + patience;
    while (search.state().kind !== 'ready') {
      if (search.state().kind === 'stopped') throw new Error(search.state().message);
      if (performance.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return true;
  },

  close: () => search.close(),

  async ours(kind, queries) {
    const times = [];
    for (const query of queries) {
      const typed = { term: query, and: query, phrase: `"${query}"`, prefix: `${query}*` }[kind];
      const start = performance.now();
      await search.ask({ text: typed, isExact: false, isTyping: false }, { kinds: ['excerpt'] });
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Milliseconds from a committed edit to the answer that holds it. */
  async edited(round) {
    const word = `edited${round}`;
    const note = { label: 'Edit', kind: 'edit', of: 0, at: '2026-01-01T00:00:00.000Z', analyst: '' };
    await commit(db, note, async (read) => {
      const before = await read.get('texts', 'text-7');
      return [{ table: 'texts', before, after: { ...before, text: `${before.text} ${word}` } }];
    });
    const start = performance.now();
    const { groups } = await search.ask({ text: word, isExact: false, isTyping: false });
    const ms = performance.now() - start;
    if (groups[0]?.total !== 1) throw new Error('The edited excerpt was not found.');
    return ms;
  },

  async indexBytes() {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('search');
    return sizeOf(await folder.getDirectoryHandle(NAME));
  },

  naive(kind, queries) {
    if (lower.length === 0) lower = texts.map((text) => text.toLowerCase());
    return queries.map((query) => timeOf(() => snippets(scan(kind, query), query)));
  },

  /** Adds a part of the texts; answers the milliseconds it took. */
  buildMini(from, to) {
    mini ??= new MiniSearch({ fields: ['text'] });
    return timeOf(() => {
      for (let id = from; id < Math.min(to, texts.length); id += 1) mini.add({ id, text: texts[id] });
    });
  },

  mini(kind, queries) {
    const options = { combineWith: 'AND', prefix: kind === 'prefix' };
    return queries.map((query) =>
      timeOf(() => {
        const found = mini.search(query, options).slice(0, kind === 'phrase' ? CANDIDATES : HITS);
        const ids = found.map(({ id }) => id);
        snippets(kind === 'phrase' ? holding(ids, query) : ids, query);
      }),
    );
  },

  packMini() {
    json = JSON.stringify(mini);
    mini = undefined;
    return json.length;
  },

  /** Milliseconds to read the packed index and to answer one query. */
  loadMini(query) {
    return timeOf(() => {
      mini = MiniSearch.loadJSON(json, { fields: ['text'] });
      mini.search(query).slice(0, HITS);
    });
  },

  buildFlex(from, to) {
    flex ??= new FlexSearch.Index({ tokenize: 'strict' });
    return timeOf(() => {
      for (let id = from; id < Math.min(to, texts.length); id += 1) flex.add(id, texts[id]);
    });
  },

  /** Its results are in no order of relevance; it has no prefixes where it is strict. */
  flex(kind, queries) {
    if (kind === 'prefix') return null;
    return queries.map((query) =>
      timeOf(() => {
        const ids = flex.search(query, { limit: kind === 'phrase' ? CANDIDATES : HITS });
        snippets(kind === 'phrase' ? holding(ids, query) : ids, query);
      }),
    );
  },

  freePeers() {
    mini = json = flex = undefined;
    lower = [];
  },

  /** Texts without blanks, searched by one to six characters: how many of the true hits are found. */
  async recall(queriesOfLength) {
    const counts = [];
    for (const queries of queriesOfLength) {
      let truly = 0;
      let found = 0;
      let wrong = 0;
      for (const query of queries) {
        const wanted = new Set(texts.flatMap((text, at) => (text.includes(query) ? [`text-${at}`] : [])));
        const options = { kinds: ['excerpt'], limit: texts.length };
        const { groups } = await search.ask({ text: query, isExact: false, isTyping: false }, options);
        const ids = groups.flatMap(({ hits }) => hits.map(({ id }) => id));
        truly += wanted.size;
        found += ids.filter((id) => wanted.has(id)).length;
        wrong += ids.filter((id) => !wanted.has(id)).length;
      }
      counts.push({ truly, found, wrong });
    }
    return counts;
  },
};

function scan(kind, query) {
  const words = kind === 'and' ? query.split(' ') : [query];
  const found = [];
  for (let id = 0; id < lower.length; id += 1) {
    if (words.every((word) => lower[id].includes(word))) found.push(id);
  }
  return found.slice(0, HITS);
}

const holding = (ids, phrase) => {
  const found = [];
  for (const id of ids) {
    if (texts[id].toLowerCase().includes(phrase)) found.push(id);
    if (found.length === HITS) break;
  }
  return found;
};

const snippets = (ids, query) =>
  ids.map((id) => {
    const at = texts[id].toLowerCase().indexOf(query.split(' ')[0]);
    return texts[id].slice(Math.max(0, at - SNIPPET / 2), at + SNIPPET / 2);
  });

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function sizeOf(folder) {
  let bytes = 0;
  for await (const handle of folder.values()) {
    bytes += handle.kind === 'file' ? (await handle.getFile()).size : await sizeOf(handle);
  }
  return bytes;
}
