import fs from 'node:fs';
import { interleaved } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';
import { inRoot } from '../paths.mjs';

export const id = 'I1';
export const what = 'Reading a web page, a Word and a PDF document, a message and a table for review';
export const peerName = 'the bare parsers of these formats';
export const goal = 2;
export const goalText = 'at most twice as long';

const KINDS = { html: 'html', docx: 'docx', pdf: 'pdf', eml: 'mail', csv: 'csv' };

export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    await page.evaluate(prepare, samples());
    const medians = {};
    const notes = [];
    for (const kind of Object.keys(KINDS)) {
      let characters = 0;
      medians[kind] = await interleaved(Math.min(rounds, 5), {
        ours: async () => {
          const taken = await page.evaluate(takeOurs, kind);
          ({ characters } = taken);
          return taken.ms;
        },
        peer: async () => (await page.evaluate(takeBare, kind)).ms,
      });
      const { ours, peer } = medians[kind];
      notes.push(
        `${kind}: ${ours.toFixed(0)} ms for ${characters} characters; bare ${peer.toFixed(0)} ms; ${(ours / peer).toFixed(2)} times as long`,
      );
    }
    const total = (side) => Object.values(medians).reduce((sum, one) => sum + one[side], 0);
    return { ours: total('ours'), peer: total('peer'), unit: 'ms', notes };
  });

const samples = () =>
  Object.fromEntries(
    Object.entries(KINDS).map(([kind, format]) => [
      kind,
      fs.readFileSync(inRoot(`tests/fixtures/formats/${format}/sample.${kind}`)).toString('base64'),
    ]),
  );

// What follows runs in the window.

const prepare = (files) => globalThis.sideBySide.importing.prepare(files);
const takeOurs = (kind) => globalThis.sideBySide.importing.ours(kind);
const takeBare = (kind) => globalThis.sideBySide.importing.bare(kind);
