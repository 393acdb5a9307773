import { type PDFDocument, PDFStreamWriter } from 'pdf-lib';
import type { PrintOrder } from '../../shared/ipc.ts';
import { artifactise } from './artifacts.ts';
import { attachFiles } from './attachments.ts';
import { setDocumentId } from './document-id.ts';
import { describeDocument } from './document-info.ts';
import { openParts } from './join-parts.ts';
import { joinLinks } from './link-parents.ts';
import { describeLinks } from './link-words.ts';
import { repairLists } from './repair-lists.ts';
import { repairTables } from './repair-tables.ts';
import { renumberIds } from './struct-ids.ts';
import { readStructure } from './structure.ts';

/** Pages as Chromium printed them, in one file or in several, to be one document. */
export interface JoinOrder {
  readonly parts: readonly Uint8Array[];
}

/** The same, and what the finished document says about itself. */
export interface FinishOrder extends JoinOrder, Omit<PrintOrder, 'html'> {
  readonly producer: string;
}

/**
 * Makes printed pages into a finished PDF: metadata, attachments, a repaired tag tree, and nothing that depends on
 * clock or chance. Every step leaves alone what a newer Chromium already has right.
 */
export async function finishPdf(order: FinishOrder): Promise<Uint8Array> {
  const pdf = await openParts(order.parts);
  describeDocument(pdf, order);
  attachFiles(pdf, order);
  const structure = readStructure(pdf);
  if (structure) {
    repairLists(structure);
    const repeated = repairTables(structure);
    joinLinks(structure);
    renumberIds(structure);
    artifactise(pdf, repeated);
  }
  describeLinks(pdf);
  setDocumentId(pdf, order);
  return await written(pdf);
}

/** Makes one document of printed pages and says nothing in it. */
export const joinPdf = async ({ parts }: JoinOrder): Promise<Uint8Array> => written(await openParts(parts));

async function written(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  return await PDFStreamWriter.forContext(
    pdf.context,
    Number.POSITIVE_INFINITY,
    true,
    OBJECTS_PER_STREAM,
  ).serializeToBuffer();
}

/** Ten times pdf-lib's own: tags compress well together, and each stream costs a start. */
const OBJECTS_PER_STREAM = 500;
