import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../process.mjs';
import { sandboxSwitches } from '../sandbox.mjs';

const AT = '2026-01-01T00:00:00.000Z';
const CONTEXT = 32;

/**
 * Makes a case file with one source of `characters` characters and `marks` claims, each marked in it and each a step
 * of its own in the journal, as if an analyst had marked them one by one. The program imports the text and verifies
 * the file; only the marks are written here. Throws where the program finds anything wrong with it.
 */
export async function markedCase(executable, folder, { characters, marks }) {
  const [source, plain, marked] = ['source.txt', 'plain.touchstone', 'marked.touchstone'].map((name) =>
    path.join(folder, name),
  );
  fs.writeFileSync(source, inventedText(characters));
  await succeed(executable, ['import', source, '--case', plain]);
  fs.writeFileSync(marked, withMarks(fs.readFileSync(plain), marks));
  await succeed(executable, ['verify', marked]);
  return marked;
}

async function succeed(executable, words) {
  const code = await run(executable, [...sandboxSwitches(), ...words], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  if (code !== 0) throw new Error(`“${words[0]}” ended with ${code}.`);
}

const WORDS =
  'harbour minister quay vessel tariff council winter cargo pilot signal northern ledger customs engine storm report'.split(
    ' ',
  );

/** Paragraphs of about 600 characters, always the same ones. */
function inventedText(characters) {
  let state = 1;
  const next = (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const sentence = () => {
    const words = Array.from({ length: 8 + next(10) }, () => WORDS[next(WORDS.length)]).join(' ');
    return `${words[0].toUpperCase()}${words.slice(1)}.`;
  };
  let text = 'The harbour papers\n';
  while (text.length < characters) {
    text += `\n${Array.from({ length: 6 }, sentence).join(' ')}\n`;
  }
  return text;
}

/** The case file with claims spread evenly over its text, ten words each. */
function withMarks(file, count) {
  const entries = unzipSync(file);
  const read = (name) =>
    strFromU8(entries[name])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const write = (name, records) => {
    entries[name] = strToU8(records.map((record) => `${canonical(record)}\n`).join(''));
  };
  const [{ id: excerptId, text }] = read('tables/texts.ndjson');
  const journal = read('journal.ndjson');
  const made = Array.from({ length: count }, (_, index) =>
    markAt({ text, excerptId, index, from: Math.floor((index * text.length) / (count + 1)) }),
  );
  write(
    'tables/claims.ndjson',
    made.map(({ claim }) => claim),
  );
  write(
    'tables/passages.ndjson',
    made.map(({ passage }) => passage),
  );
  const steps = made.map(({ claim, passage }, index) => ({
    seq: journal.length + 1 + index,
    at: AT,
    analyst: '',
    label: 'Mark claim',
    kind: 'edit',
    of: 0,
    changes: [
      { table: 'claims', before: null, after: claim },
      { table: 'passages', before: null, after: passage },
    ],
  }));
  write('journal.ndjson', [...journal, ...steps]);
  const [manifest] = read('manifest.json');
  const counts = { ...manifest.counts, claims: count, passages: count, journal: journal.length + count };
  write('manifest.json', [{ ...manifest, counts }]);
  delete entries.SHA256SUMS;
  const sums = Object.keys(entries)
    .toSorted()
    .map((name) => `${createHash('sha256').update(entries[name]).digest('hex')}  ${name}\n`);
  return zipSync({ ...entries, SHA256SUMS: strToU8(sums.join('')) });
}

function markAt({ text, excerptId, index, from }) {
  const start = text.indexOf(' ', from) + 1;
  let end = start;
  for (let word = 0; word < 10 && text[end] !== '\n'; word += 1) {
    end += /^[^\s]+/.exec(text.slice(end, end + 40))[0].length;
    if (word < 9 && text[end] === ' ') end += 1;
  }
  const number = String(index + 1).padStart(6, '0');
  const quote = text.slice(start, end);
  const claim = {
    id: `claim-${number}`,
    code: `C${index + 1}`,
    rev: 1,
    statement: quote,
    kind: 'statement of fact',
    status: 'open',
    measures: [],
    pastCredibility: [],
    attribution: [],
    happened: null,
    said: null,
    captured: null,
    credibility: null,
    tags: [],
    note: '',
    createdAt: AT,
  };
  const passage = {
    id: `passage-${number}`,
    rev: 1,
    claimId: claim.id,
    excerptId,
    start,
    end,
    quote,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    stance: 'states',
    proposal: null,
  };
  return { claim, passage };
}

/** JSON with sorted keys and no blanks, as case files have it. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
