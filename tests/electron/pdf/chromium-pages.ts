import {
  type PDFContext,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';

/**
 * Two tagged pages with what Chromium 130 leaves undone: furniture outside marked content, bare list items, nameless
 * parts of a table, a head cell repeated on the second page, a link without a way back, and names drawn by chance.
 */
export async function chromiumPages(headName = 'node00000042'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  const tagged = [0, 1, 2, 3, 4, 5, 6].map((number) => `/P <</MCID ${number} >>BDC\n0 0 9 9 re\nf\nEMC\n`);
  const first = addPage(pdf, 0, `q\n0 800 595 1 re\nf\nQ\n${tagged.join('')}`);
  const second = addPage(pdf, 1, `0 0 1 1 re\nS\n${tagged.slice(0, 2).join('')}`);

  const root = context.register(context.obj({ Type: 'StructTreeRoot' }));
  const document = element(context, root, 'Document', {});
  const item = element(context, document, 'LI', {});
  const list = element(context, document, 'L', { K: [item] });
  setParent(context, item, list);
  setKids(context, item, [element(context, item, 'P', { Pg: first, K: 0 })]);

  const scope = context.obj({ O: 'Table', Scope: 'Column' });
  const headRow = element(context, document, 'TR', {});
  const head = element(context, headRow, 'TH', {
    Pg: first,
    K: [2, { Type: 'MCR', Pg: second, MCID: 0 }],
    A: [scope],
    ID: PDFString.of(headName),
  });
  setKids(context, headRow, [head]);
  const row = element(context, document, 'TR', {});
  const names = context.obj({ O: 'Table', Headers: [PDFString.of(headName)] });
  setKids(context, row, [element(context, row, 'TD', { Pg: second, K: 1, A: [names] })]);
  const caption = element(context, document, 'NonStruct', { Pg: first, K: 1 });
  const table = element(context, document, 'Table', {
    K: [
      caption,
      element(context, document, 'NonStruct', { K: [headRow] }),
      element(context, document, 'NonStruct', { K: [row] }),
    ],
  });

  const link = context.register(
    context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: PDFName.of('note-1') }),
  );
  (context.lookup(first) as PDFDict).set(PDFName.of('Annots'), context.obj([link]));
  const linkTag = element(context, document, 'Link', { Pg: first, K: [3, { Type: 'OBJR', Obj: link }] });
  const words = element(context, document, 'Em', { Pg: first, K: 4 });
  const heading = element(context, document, 'H1', { Pg: first, K: 5 });
  const figure = element(context, document, 'Figure', { Pg: first, K: 6, Alt: PDFString.of('a rule') });
  setKids(context, document, [heading, list, table, linkTag, words, figure]);

  const parents = {
    Nums: [
      0,
      context.obj([item, caption, head, linkTag, words, heading, figure]),
      1,
      context.obj([head, row]),
    ],
  };
  const rootDict = context.lookup(root) as PDFDict;
  rootDict.set(PDFName.of('K'), document);
  rootDict.set(PDFName.of('ParentTree'), context.register(context.obj(parents)));
  rootDict.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(2));
  const leaf = context.register(
    context.obj({
      Limits: [PDFString.of(headName), PDFString.of(headName)],
      Names: [PDFString.of(headName), head],
    }),
  );
  rootDict.set(PDFName.of('IDTree'), context.register(context.obj({ Kids: [leaf] })));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(
    PDFName.of('Dests'),
    context.register(context.obj({ 'note-1': [second, PDFName.of('XYZ'), 0, 0, PDFNull] })),
  );
  const outlines = context.register(context.obj({ Type: 'Outlines', Count: 1 }));
  const bookmark = context.register(
    context.obj({
      Title: PDFString.of('Heading'),
      Parent: outlines,
      Dest: [first, PDFName.of('XYZ'), 0, 0, PDFNull],
    }),
  );
  for (const end of ['First', 'Last']) (context.lookup(outlines) as PDFDict).set(PDFName.of(end), bookmark);
  catalog.set(PDFName.of('Outlines'), outlines);
  context.trailerInfo.ID = context.obj([PDFHexString.of('00'), PDFHexString.of('00')]);
  return await pdf.save({ useObjectStreams: false });
}

function addPage(pdf: PDFDocument, key: number, content: string): PDFRef {
  const page = pdf.addPage();
  const bytes = Buffer.from(content, 'latin1');
  page.node.set(
    PDFName.of('Contents'),
    pdf.context.register(PDFRawStream.of(pdf.context.obj({ Length: bytes.length }), bytes)),
  );
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(key));
  return page.ref;
}

type Literal = PDFObject | string | number | readonly Literal[] | { readonly [key: string]: Literal };
type Entries = { readonly [key: string]: Literal };

const element = (context: PDFContext, parent: PDFRef, type: string, entries: Entries): PDFRef =>
  context.register(context.obj({ Type: 'StructElem', S: type, P: parent, ...(entries as object) }));

const setKids = (context: PDFContext, ref: PDFRef, kids: readonly PDFRef[]): void => {
  (context.lookup(ref) as PDFDict).set(PDFName.of('K'), context.obj([...kids]));
};

const setParent = (context: PDFContext, ref: PDFRef, parent: PDFRef): void => {
  (context.lookup(ref) as PDFDict).set(PDFName.of('P'), parent);
};
