import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { xmlCharacters } from '../../../shared/lib/xml-characters.ts';
import type { FlowRun, FlowRuns, FlowWords } from '../flow/flow-model.ts';
import { COLOUR } from './docx-styles.ts';

/** Word takes letters, digits and underlines in the name of a bookmark. */
export const bookmarkName = (anchor: string): string => anchor.replaceAll('-', '_');

export const docxRuns = (runs: FlowRuns): ParagraphChild[] => runs.map(docxRun);

function docxRun(run: FlowRun): ParagraphChild {
  switch (run.kind) {
    case 'words':
      return textRun(run);
    case 'break':
      return new TextRun({ break: 1 });
    case 'note':
      return new FootnoteReferenceRun(run.number);
    case 'link':
      return new InternalHyperlink({
        anchor: bookmarkName(run.anchor),
        children: [textRun(run.words, 'Hyperlink')],
      });
    default:
      return assertNever(run);
  }
}

function textRun(words: FlowWords, style?: string): TextRun {
  const { text, isBold = false, isItalic = false, tone, language } = words;
  return new TextRun({
    text: xmlCharacters(text),
    ...(isBold && { bold: true }),
    ...(isItalic && { italics: true }),
    ...(tone && { color: tone === 'broken' ? COLOUR.red : COLOUR.grey }),
    ...(style !== undefined && { style }),
    ...(isRightToLeft(text) && { rightToLeft: true }),
    ...(language !== undefined && {
      language: { value: language, eastAsia: language, bidirectional: language },
    }),
  });
}

/** Whether the first letter is of a script that is written from the right, as `dir="auto"` reads a text. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The words that a reader sees, for what depends on their script. */
export const plainText = (runs: FlowRuns): string =>
  runs.map((run) => (run.kind === 'words' ? run.text : run.kind === 'link' ? run.words.text : '')).join('');
