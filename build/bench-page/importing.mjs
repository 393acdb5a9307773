import { Readability } from '@mozilla/readability';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseHTML } from 'linkedom/worker';
import mammoth from 'mammoth/mammoth.browser.js';
import Papa from 'papaparse';
import PostalMime from 'postal-mime';
import { loadPdfEngine } from '../../renderer/workers/pdf-engine.ts';
import { readImport } from '../../renderer/workers/read-import.ts';
import { inventedText } from './texts.mjs';

/** What each format is read with where nothing but its words is wanted. */
const BARE = {
  html: (bytes) => {
    const { document } = parseHTML(new TextDecoder().decode(bytes));
    return new Readability(document).parse().textContent.length;
  },
  docx: async (bytes) => {
    const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.slice().buffer });
    return value.length;
  },
  pdf: async (bytes) => {
    const engine = await loadPdfEngine();
    const task = engine.getDocument({ data: bytes.slice(), ...engine.closed });
    const document = await task.promise;
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      length += items.reduce((sum, { str = '' }) => sum + str.length, 0);
    }
    await task.destroy();
    return length;
  },
  eml: async (bytes) => (await PostalMime.parse(bytes)).text.length,
  csv: (bytes) => Papa.parse(new TextDecoder().decode(bytes)).data.length,
};

/** The samples are small: each is given as many words as files of its kind have. */
const ENLARGED = {
  html: (bytes) => {
    const more = paragraphs(300_000).map((words) => `<p>${words}</p>`);
    return strToU8(strFromU8(bytes).replace('</article>', `${more.join('')}</article>`));
  },
  docx: (bytes) => {
    const files = unzipSync(bytes);
    const more = paragraphs(300_000).map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`);
    const document = strFromU8(files['word/document.xml']);
    const at = document.indexOf('<w:body>') + '<w:body>'.length;
    files['word/document.xml'] = strToU8(document.slice(0, at) + more.join('') + document.slice(at));
    return zipSync(files);
  },
  pdf: (bytes) => bytes,
  eml: () =>
    strToU8(`From: Office <office@port.example>\r\nSubject: Notice\r\n\r\n${inventedText(300_000, 31)}`),
  csv: () =>
    strToU8(
      paragraphs(600_000)
        .map((words, row) => `${row},"${words}",2025-01-02`)
        .join('\n'),
    ),
};

const paragraphs = (characters) => inventedText(characters, 32).split('\n\n');

const files = {};

/** Reading files into what the review step shows, beside the bare parser of each format. */
export const importing = {
  prepare(samples) {
    for (const [kind, base64] of Object.entries(samples)) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      files[kind] = ENLARGED[kind](bytes);
    }
  },

  async ours(kind) {
    const start = performance.now();
    const outcomes = await readImport({ name: `sample.${kind}`, bytes: files[kind].slice() });
    const ms = performance.now() - start;
    const [first] = outcomes;
    if (!first?.ok) throw new Error(first?.message ?? `Nothing came of ${kind}`);
    return { ms, characters: first.draft.read.text.length };
  },

  async bare(kind) {
    const start = performance.now();
    const found = await BARE[kind](files[kind]);
    return { ms: performance.now() - start, found };
  },
};
