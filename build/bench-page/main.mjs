import { checking } from './checking.mjs';
import { claimTable } from './claim-table.mjs';
import { importing } from './importing.mjs';
import { names } from './names.mjs';
import { reading } from './reading.mjs';
import { reanchoring } from './reanchoring.mjs';
import { reuse } from './reuse.mjs';
import { searching } from './search.mjs';
import { sourceList } from './source-list.mjs';
import { writing } from './writing.mjs';

/** What the rows of the benchmark measure in a window, each beside its peer. Every function answers with plain values. */
globalThis.sideBySide = {
  checking,
  claimTable,
  importing,
  names,
  reading,
  reanchoring,
  reuse,
  searching,
  sourceList,
  writing,
};
