import { Fragment, type Node as ProseNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { readRichText } from '../../../../shared/model/parse-rich-text.ts';
import type { RichBlock, RichText } from '../../../../shared/model/rich-text.ts';
import { toRichText } from '../to-rich-text.ts';

/** Text on its way to another place of an assessment. */
export interface CarriedText {
  readonly blocks: readonly RichBlock[];
  /** Whether its first and last block join what they are put into. */
  readonly isOpen: readonly [boolean, boolean];
}

/** No other program writes it, and it is checked like a case file all the same. */
const TYPE = 'application/x-touchstone-text';

/** Puts the selection on the clipboard: for others as HTML and words, for us with its citations. */
export function carryText(view: EditorView, event: ClipboardEvent): boolean {
  const { selection, schema } = view.state;
  const data = event.clipboardData;
  if (selection.empty || !data) return false;
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  data.clearData();
  data.setData('text/html', dom.innerHTML);
  data.setData('text/plain', text);
  const first = slice.content.firstChild;
  const { parent } = selection.$from;
  const inOneBlock = parent.isTextblock && selection.$from.sameParent(selection.$to);
  const content =
    first?.isInline || (inOneBlock && !TAKES_ALONG.has(parent.type.name))
      ? Fragment.from(schema.node('paragraph', null, parent.slice(...offsetsIn(selection)).content))
      : first?.type.name === 'tableRow'
        ? Fragment.from(schema.node('table', null, slice.content))
        : slice.content;
  const body = readBody(schema.topNodeType.create(null, content));
  if (body) {
    const isOpen = [isText(body.content[0]), isText(body.content.at(-1))];
    data.setData(TYPE, JSON.stringify({ body, isOpen }));
  }
  return true;
}

/** What {@link carryText} put there, checked; null where there is nothing of ours. */
export function carriedText(data: DataTransfer): CarriedText | null {
  const json = data.getData(TYPE);
  if (json === '') return null;
  try {
    const { body, isOpen } = JSON.parse(json) as { readonly body: unknown; readonly isOpen: unknown };
    const read = readRichText(body);
    const [first, last] = Array.isArray(isOpen) ? (isOpen as readonly unknown[]) : [];
    return read && { blocks: read.content, isOpen: [first === true, last === true] };
  } catch {
    return null;
  }
}

const offsetsIn = ({ $from, $to }: EditorView['state']['selection']): [number, number] => [
  $from.parentOffset,
  $to.parentOffset,
];

/** Part of a paragraph is its words; part of a heading stays one. */
const TAKES_ALONG = new Set(['heading']);

/** A half of a judgement is no text by itself. */
const readBody = (document: ProseNode): RichText | null => readRichText(toRichText(document));

const isText = (block: RichBlock | undefined): boolean => block?.type === 'paragraph';
