import '../../renderer/app/theme.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CaseDatabaseProvider } from '../../renderer/db/case-database.tsx';
import { declareDatabase } from '../../renderer/db/database.ts';
import { SourcesPane } from '../../renderer/features/sources/SourcesPane.tsx';
import { changeListSetting } from '../../renderer/state/list-settings.ts';
import { UNRATED } from '../../shared/model/source.ts';
import { atRest, nextFrame } from './frames.mjs';
import { inventedText, randomOf, timed } from './texts.mjs';

const AT = '2026-01-01T00:00:00.000Z';
const HEIGHT = 840;

let database = '';
let sources = [];
let shown = null;

/** Each with what the peer does to a plain array of the same sources. */
const OPERATIONS = {
  'sort by title': {
    ours: () => changeListSetting('sources', { order: 'title' }),
    plain: () => sources.toSorted((a, b) => compare(a.title, b.title)),
  },
  'sort by date': {
    ours: () => changeListSetting('sources', { order: 'published' }),
    plain: () => sources.toSorted((a, b) => (a.published < b.published ? 1 : -1)),
  },
  'filter by words': {
    ours: () => changeListSetting('sources', { filter: 'vel qui' }),
    plain: () =>
      sources.filter(({ code, title, outlet }) => {
        const text = `${code} ${title} ${outlet}`.toLowerCase();
        return text.includes('vel') && text.includes('qui');
      }),
  },
};

const { compare } = new Intl.Collator('en', { numeric: true });

export const sourceList = {
  /** Writes the sources into a database; answers with what can be measured once {@link addExcerpts} has added the rest. */
  async prepare(sourceCount) {
    const random = randomOf(61);
    const text = inventedText(sourceCount * 70, 62);
    sources = Array.from({ length: sourceCount }, (_, index) => sourceAt(index, text, random));
    database = `source-list-${Date.now()}`;
    await inDatabase((db) => db.sources.bulkAdd(sources));
    return ['open', ...Object.keys(OPERATIONS)];
  },

  /** A part at a time: no call may last for minutes. */
  async addExcerpts(from, number) {
    const excerpts = Array.from({ length: number }, (_, index) => excerptAt(from + index, sources));
    await inDatabase((db) => db.excerpts.bulkAdd(excerpts));
    return true;
  },

  /** Milliseconds from the change to the painted rows. */
  async ours(name) {
    if (name === 'open') close();
    if (name === 'open') return open();
    await atRest();
    await nextFrame();
    const before = rows();
    const start = performance.now();
    OPERATIONS[name].ours();
    while (rows() === before) await nextFrame();
    await nextFrame();
    const ms = performance.now() - start;
    reset();
    while (rows() !== before) await nextFrame();
    return ms;
  },

  /** The same with plain arrays, and then three frames. */
  async plain(name) {
    await atRest();
    await nextFrame();
    const start = performance.now();
    const value = name === 'open' ? await readAll() : timed(OPERATIONS[name].plain).value;
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    return value.length === 0 ? Number.NaN : performance.now() - start;
  },
};

async function open() {
  reset();
  await nextFrame();
  const start = performance.now();
  const db = declareDatabase(database);
  await db.open();
  const root = document.querySelector('#root');
  root.style.height = `${HEIGHT}px`;
  const tree = createRoot(root);
  tree.render(createElement(CaseDatabaseProvider, { value: db }, createElement(SourcesPane)));
  shown = { db, tree };
  while (!rows().includes('S1')) await nextFrame();
  await nextFrame();
  return performance.now() - start;
}

function close() {
  shown?.tree.unmount();
  shown?.db.close();
}

const readAll = () => inDatabase((db) => db.sources.toArray());

async function inDatabase(work) {
  const db = declareDatabase(database);
  await db.open();
  const answer = await work(db);
  db.close();
  return answer;
}

function reset() {
  changeListSetting('sources', { order: 'code', filter: '' });
}

const rows = () => document.querySelector('[role="listbox"]')?.textContent ?? '';

function sourceAt(index, text, random) {
  const start = Math.floor(random() * (text.length - 90));
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  return {
    id: `source-${String(index).padStart(6, '0')}`,
    code: `S${index + 1}`,
    rev: 1,
    title: text.slice(start, start + 40 + Math.floor(random() * 40)),
    outlet: `Outlet ${Math.floor(random() * 300)}`,
    authors: [],
    kind: 'article',
    language: 'en',
    url: '',
    published: `202${Math.floor(random() * 6)}-${month}`,
    retrieved: null,
    ...UNRATED,
    marking: 'TLP:CLEAR',
    note: '',
    createdAt: AT,
  };
}

function excerptAt(index, all) {
  return {
    id: `excerpt-${String(index).padStart(6, '0')}`,
    code: `X${index + 1}`,
    rev: 1,
    sourceId: all[index % all.length].id,
    originalId: `original-${index}`,
    replaces: null,
    locator: '',
    sha256: '0'.repeat(64),
    length: 1000,
    extractor: { name: 'text', version: 1 },
    residue: [],
    createdAt: AT,
  };
}
