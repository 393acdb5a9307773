import '../../renderer/app/theme.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CaseDatabaseProvider } from '../../renderer/db/case-database.tsx';
import { declareDatabase } from '../../renderer/db/database.ts';
import { ClaimTable } from '../../renderer/features/claim-table/ClaimTable.tsx';
import { changeClaimTable } from '../../renderer/state/claim-table-settings.ts';
import { changeListSetting } from '../../renderer/state/list-settings.ts';
import { CLAIM_KINDS, CLAIM_STATUSES, UNWEIGHED } from '../../shared/model/claim.ts';
import { atRest, nextFrame } from './frames.mjs';
import { inventedText, randomOf, timed } from './texts.mjs';

const AT = '2026-01-01T00:00:00.000Z';
const TAGS = ['shipping', 'tolls', 'customs', 'grain', 'pilots', 'north mole', 'winter', 'ledger'];
const SPEAKERS = Array.from({ length: 200 }, (_, index) => `Speaker ${index}`);
const HEIGHT = 840;

let claims = [];
let shown;

/** Sorting, filtering and grouping, each with what the peer does to a plain array of the same claims. */
const OPERATIONS = {
  'sort by statement': {
    ours: () => changeClaimTable({ sorts: [{ column: 'statement', isDown: true }] }),
    plain: () => claims.toSorted((a, b) => (a.statement < b.statement ? 1 : -1)),
  },
  'sort by date': {
    ours: () => changeClaimTable({ sorts: [{ column: 'happened', isDown: false }] }),
    plain: () => claims.toSorted((a, b) => order(a.happened?.date ?? '~', b.happened?.date ?? '~')),
  },
  'sort by kind, then status': {
    ours: () =>
      changeClaimTable({
        sorts: [
          { column: 'kind', isDown: false },
          { column: 'status', isDown: false },
        ],
      }),
    plain: () => claims.toSorted((a, b) => order(a.kind, b.kind) || order(a.status, b.status)),
  },
  'filter by words': {
    ours: () => changeListSetting('claims', { filter: 'vel qui' }),
    plain: () =>
      claims.filter((claim) => {
        const text = `${claim.statement} ${claim.tags.join(' ')}`.toLowerCase();
        return text.includes('vel') && text.includes('qui');
      }),
  },
  'filter by shape': {
    ours: () => changeListSetting('claims', { filter: 'tag:tolls -status:open after:2025-03 rated:no' }),
    plain: () =>
      claims.filter(
        ({ tags, status, happened, credibility }) =>
          tags.includes('tolls') && status !== 'open' && happened?.date >= '2025-03' && credibility === null,
      ),
  },
  'group by tag': {
    ours: () => changeClaimTable({ group: 'tag' }),
    plain: () =>
      Map.groupBy(
        claims.toSorted((a, b) => order(a.tags[0], b.tags[0])),
        ({ tags }) => tags[0],
      ),
  },
  'group by origin': {
    ours: () => changeClaimTable({ group: 'speaker' }),
    plain: () => {
      const groups = Map.groupBy(claims, ({ attribution }) => attribution.at(-1).who);
      return [...groups].toSorted(([a], [b]) => order(a, b));
    },
  },
};

export const claimTable = {
  /** Writes so many claims into a database and shows the table of them; answers when its rows are painted. */
  async prepare(count) {
    const random = randomOf(51);
    const text = inventedText(count * 70, 52);
    claims = Array.from({ length: count }, (_, index) => claimAt(index, text, random));
    const db = declareDatabase(`claim-table-${Date.now()}`);
    await db.open();
    await db.claims.bulkAdd(claims);
    const root = document.querySelector('#root');
    root.style.height = `${HEIGHT}px`;
    shown = createRoot(root);
    shown.render(createElement(CaseDatabaseProvider, { value: db }, createElement(ClaimTable)));
    await rowsOf(count);
    return Object.keys(OPERATIONS);
  },

  /** Milliseconds from the change to the painted rows. */
  async ours(name) {
    await atRest();
    await nextFrame();
    const before = firstRows();
    const start = performance.now();
    OPERATIONS[name].ours();
    while (firstRows() === before) await nextFrame();
    await nextFrame();
    const ms = performance.now() - start;
    reset();
    while (firstRows() !== atFirst) await nextFrame();
    return ms;
  },

  /** The same with plain arrays, and then three frames. */
  async plain(name) {
    await atRest();
    await nextFrame();
    const start = performance.now();
    const { value } = timed(OPERATIONS[name].plain);
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    return value === undefined ? Number.NaN : performance.now() - start;
  },

  remove() {
    shown.unmount();
    return true;
  },
};

let atFirst = '';

async function rowsOf(count) {
  const isThere = () =>
    document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === String(count + 1);
  while (!isThere()) await nextFrame();
  reset();
  await nextFrame();
  atFirst = firstRows();
}

function reset() {
  changeClaimTable({ sorts: [], group: 'none', columns: null, widths: {} });
  changeListSetting('claims', { filter: '' });
}

const firstRows = () => document.querySelector('.claim-table-body')?.textContent ?? '';
const order = (a, b) => (a < b ? -1 : Number(a > b));
function claimAt(index, text, random) {
  const pick = (from) => from[Math.floor(random() * from.length)];
  const start = Math.floor(random() * (text.length - 90));
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  return {
    id: `claim-${String(index).padStart(6, '0')}`,
    code: `C${index + 1}`,
    rev: 1,
    statement: text.slice(start, start + 60 + Math.floor(random() * 30)),
    kind: pick(CLAIM_KINDS),
    attribution: [
      {
        who: pick(SPEAKERS),
        entityId: null,
        anonymous: null,
        form: 'unknown',
        access: 'unknown',
        said: null,
      },
    ],
    said: null,
    captured: null,
    ...UNWEIGHED,
    happened: random() < 0.2 ? null : { date: `202${Math.floor(random() * 6)}-${month}`, basis: '' },
    status: pick(CLAIM_STATUSES),
    credibility: random() < 0.5 ? null : { digit: 1 + Math.floor(random() * 6), reason: '', at: AT, by: '' },
    tags: [...new Set([pick(TAGS), pick(TAGS)])],
    note: '',
    createdAt: AT,
  };
}
