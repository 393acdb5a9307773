import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { type FinishOrder, finishPdf, joinPdf } from '../../../electron/pdf/finish-pdf.ts';
import { parentTreeLeaves } from '../../../electron/pdf/parent-tree.ts';
import { kidsOf, readStructure, resolve } from '../../../electron/pdf/structure.ts';
import { checkPdf } from '../../report/pdf-check.ts';
import { chromiumPages } from './chromium-pages.ts';

const order = async (changes: Partial<FinishOrder> = {}): Promise<FinishOrder> => ({
  parts: [await chromiumPages()],
  producer: 'Touchstone 1.0.0',
  title: 'A <title> & more',
  authors: ['A. Marlowe', 'S. Okonjo'],
  subject: 'subject',
  keywords: ['one', 'two'],
  rights: 'TLP:GREEN',
  identifier: 'R1',
  language: 'en-GB',
  dated: '2031-03-08',
  attachments: [
    {
      name: 'evidence.json',
      mediaType: 'application/json',
      description: 'evidence',
      bytes: new TextEncoder().encode('{}'),
    },
  ],
  ...changes,
});

const finished = async (changes: Partial<FinishOrder> = {}): Promise<PDFDocument> =>
  await PDFDocument.load(await finishPdf(await order(changes)), { updateMetadata: false });

describe('tags', () => {
  test('pages as Chromium 130 prints them fail the check; finished, they pass it', async () => {
    const raw = await checkPdf(await chromiumPages());
    expect(raw.fails.join('\n')).toContain('01-003');
    expect(raw.fails).toContain('LI holds P');
    expect(raw.fails).toContain('Table holds NonStruct');
    const done = await checkPdf(await finishPdf(await order()));
    expect(done.fails).toEqual([]);
    expect(done.facts.tags).toMatchObject({
      Table: 1,
      THead: 1,
      TBody: 1,
      Caption: 1,
      LI: 1,
      LBody: 1,
      Link: 1,
      Span: 1,
    });
  });

  test('finishing what is finished changes no tag', async () => {
    const once = await finishPdf(await order());
    const twice = await finishPdf(await order({ parts: [once], attachments: [] }));
    const facts = async (bytes: Uint8Array) => (await checkPdf(bytes)).facts.tags;
    expect(await facts(twice)).toEqual(await facts(once));
  });
});

describe('parts', () => {
  const parts = async (): Promise<FinishOrder> =>
    await order({ parts: [await chromiumPages(), await chromiumPages(), await chromiumPages()] });

  test('are one document with one tree of tags, which passes the check as each of them does', async () => {
    const { fails, facts } = await checkPdf(await finishPdf(await parts()));
    expect(fails).toEqual([]);
    expect(facts).toMatchObject({ pages: 6, links: 3, bookmarks: 3 });
    expect(facts.tags).toMatchObject({ Document: 1, Table: 3, THead: 3, TH: 3, LBody: 3, Link: 3 });
  });

  test('that were printed without tags are one document without tags', async () => {
    const plain = async (): Promise<Uint8Array> => {
      const part = await PDFDocument.load(await chromiumPages(), { updateMetadata: false });
      part.catalog.delete(PDFName.of('StructTreeRoot'));
      return await part.save({ useObjectStreams: false });
    };
    const joined = await PDFDocument.load(await joinPdf({ parts: [await plain(), await plain()] }));
    expect(joined.getPageCount()).toBe(4);
    expect(readStructure(joined)).toBeNull();
    await expect(joinPdf({ parts: [await plain(), await chromiumPages()] })).rejects.toThrow(
      'could not be joined',
    );
  });

  test('keep apart what Chromium names alike in each: a cell names the head of its own table', async () => {
    const pdf = await PDFDocument.load(await finishPdf(await parts()), { updateMetadata: false });
    const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const names = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
    const ids = names.asArray().filter((entry) => entry instanceof PDFString);
    expect(ids.map((id) => id.asString())).toEqual(['s000001', 's000002', 's000003']);
  });

  test('follow each other in the bookmarks, there and back', async () => {
    const pdf = await PDFDocument.load(await finishPdf(await parts()), { updateMetadata: false });
    const outlines = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    const walk = (from: 'First' | 'Last', on: 'Next' | 'Prev'): readonly unknown[] => {
      const pages: unknown[] = [];
      for (
        let item = outlines.lookup(PDFName.of(from));
        item instanceof PDFDict;
        item = item.lookup(PDFName.of(on))
      )
        pages.push(item.lookup(PDFName.of('Dest'), PDFArray).get(0));
      return pages;
    };
    const forth = walk('First', 'Next');
    const pages = pdf.getPages();
    expect(forth).toEqual([0, 2, 4].map((index) => pages[index]?.ref));
    expect(walk('Last', 'Prev')).toEqual(forth.toReversed());
    expect(outlines.lookup(PDFName.of('Count'))?.toString()).toBe('3');
  });

  test('lead from the content of each page back to its own tags, and from there up to the one document', async () => {
    const pdf = await PDFDocument.load(await finishPdf(await parts()), { updateMetadata: false });
    const structure = readStructure(pdf);
    if (!structure) throw new Error('There are no tags');
    const ways = new Map(parentTreeLeaves(structure).flatMap(({ entries }) => entries));
    const [document] = kidsOf(structure, structure.root);
    for (const index of [0, 2, 4]) {
      const page = pdf.getPage(index);
      const key = page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
      const tags = pdf.context.lookup(ways.get(key), PDFArray);
      // The item of the list holds its words in an element of its own.
      expect(tags.size()).toBe(7);
      for (let number = 1; number < tags.size(); number += 1) {
        const tag = tags.lookup(number, PDFDict);
        expect(tag.get(PDFName.of('Pg'))).toBe(page.ref);
      }
    }
    const tops = kidsOf(structure, resolve(structure, document) as PDFDict);
    const parents = tops.map((top) => (resolve(structure, top) as PDFDict).get(PDFName.of('P')));
    expect(parents).toEqual(Array.from({ length: 18 }, () => document));
  });

  test('give the same bytes each time', async () => {
    expect(Buffer.compare(await finishPdf(await parts()), await finishPdf(await parts()))).toBe(0);
  });

  test('without tags below one element are not joined', async () => {
    const bare = await (await PDFDocument.create()).save();
    const broken = { ...(await order()), parts: [await chromiumPages(), bare] };
    await expect(finishPdf(broken)).rejects.toThrow('could not be joined');
  });
});

describe('facts', () => {
  test('the document says what it is: title, people, language and its own day', async () => {
    const pdf = await finished();
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords(), pdf.getProducer()]).toEqual(
      ['A <title> & more', 'A. Marlowe; S. Okonjo', 'subject', 'one, two', 'Touchstone 1.0.0'],
    );
    expect(pdf.getCreationDate()?.toISOString()).toBe('2031-03-08T00:00:00.000Z');
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('en-GB');
    const xmp = Buffer.from(
      (pdf.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).getContents(),
    ).toString('utf8');
    expect(xmp).toContain('A &lt;title&gt; &amp; more');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">TLP:GREEN</rdf:li>');
    expect(xmp).not.toContain('pdfuaid');
  });

  test('a character that XML cannot hold does not spoil the metadata', async () => {
    const pdf = await finished({ title: 'A\u0000B\ud800C', keywords: ['\u0001'] });
    const xmp = Buffer.from(
      (pdf.catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).getContents(),
    ).toString('utf8');
    expect(xmp).toContain('>AB\ufffdC<');
  });

  test('attachments are named, described and joined to the document', async () => {
    const bytes = new TextEncoder().encode('words');
    const files = ['b.txt', 'a.txt'].map((name) => ({
      name,
      mediaType: 'text/plain',
      description: name,
      bytes,
    }));
    const { fails, facts } = await checkPdf(await finishPdf(await order({ attachments: files })));
    expect([fails, facts.attachments]).toEqual([[], ['a.txt', 'b.txt']]);
    expect((await finished({ attachments: [] })).catalog.has(PDFName.of('AF'))).toBe(false);
  });

  test('links say in words where they lead', async () => {
    const [page] = (await finished()).getPages();
    const links = page?.node.Annots();
    expect(links?.lookup(0, PDFDict).lookup(PDFName.of('Contents'))?.toString()).toContain(
      'FEFF004E006F0074006500200031',
    );
  });
});

describe('bytes', () => {
  test('the same order gives the same bytes', async () => {
    expect(Buffer.compare(await finishPdf(await order()), await finishPdf(await order()))).toBe(0);
  });

  test('names that Chromium draws by chance leave no trace', async () => {
    const bytes = await finishPdf(await order({ parts: [await chromiumPages('node00000777')] }));
    expect(Buffer.compare(bytes, await finishPdf(await order()))).toBe(0);
  });

  test('another title is another document', async () => {
    const id = async (title: string) => (await finished({ title })).context.trailerInfo.ID?.toString();
    expect(await id('one')).not.toBe(await id('two'));
  });
});
