import { PDFDocument, PDFName, PDFNull } from 'pdf-lib';
import { expect, test } from 'vitest';
import { readDestinations } from '../../../electron/pdf/destinations.ts';

async function printed(
  names: Readonly<Record<string, number>>,
  pages = 3,
  isPlain = true,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const refs = Array.from({ length: pages }, () => pdf.addPage().ref);
  const places = pdf.context.obj({});
  for (const [name, page] of Object.entries(names)) {
    places.set(PDFName.of(name), pdf.context.obj([refs[page - 1] ?? PDFNull, PDFName.of('XYZ'), 0, 700, 0]));
  }
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.register(places));
  return await pdf.save({ useObjectStreams: !isPlain });
}

test('each named place has the number of its page, counted from one', async () => {
  const found = readDestinations(await printed({ contents: 2, 'note-1': 3, 'section-1': 3, cover: 1 }));
  expect(Object.fromEntries(found)).toEqual({ contents: 2, 'note-1': 3, 'section-1': 3, cover: 1 });
});

test('pages without named places have none', async () => {
  expect(readDestinations(await printed({})).size).toBe(0);
});

test('a place on a page that is not there is left out', async () => {
  expect([...readDestinations(await printed({ here: 1, gone: 9 })).keys()]).toEqual(['here']);
});

test('a file of another make is refused with a sentence, not misread', async () => {
  const packed = await printed({ contents: 2 }, 3, false);
  expect(() => readDestinations(packed)).toThrow('could not be read back');
  expect(() => readDestinations(new Uint8Array(10))).toThrow('could not be read back');
});
