import type { JudgementBlock, RichInline, RichText } from '../model/rich-text.ts';
import type { CheckFix, CheckPlace } from './check-finding.ts';

/** A text with one finding mended; the same text where the place is not there. A marking is no part of the text. */
export function applyFix(body: RichText, { path }: CheckPlace, fix: CheckFix): RichText {
  switch (fix.kind) {
    case 'words':
      return changeAt(body, path, (line) => ({
        ...line,
        content: replaceWords(
          line.content as readonly RichInline[] | undefined,
          fix.start,
          fix.end,
          fix.text,
        ),
      }));
    case 'likelihood':
      return changeAt(body, path.slice(0, -1), (node) => {
        const { attrs } = node as unknown as JudgementBlock;
        return { ...node, attrs: { ...attrs, likelihood: fix.term } };
      });
    case 'marking':
      return body;
  }
}

type Node = { readonly type: string; readonly content?: readonly unknown[] };

function changeAt(body: RichText, path: readonly number[], change: (node: Node) => Node): RichText {
  const go = (node: Node, [index, ...rest]: readonly number[]): Node => {
    if (index === undefined) return change(node);
    const child = node.content?.[index] as Node | undefined;
    return child ? { ...node, content: node.content?.with(index, go(child, rest)) ?? [] } : node;
  };
  return go(body, path) as RichText;
}

/** The new words look like those whose place they take, or like those they are put behind. */
function replaceWords(
  content: readonly RichInline[] = [],
  start: number,
  end: number,
  text: string,
): readonly RichInline[] {
  const before = sliced(content, 0, start);
  const model = sliced(content, start, end)[0] ?? before.at(-1);
  const marks = model?.type === 'text' && model.marks ? { marks: model.marks } : {};
  const put: readonly RichInline[] = text === '' ? [] : [{ type: 'text', text, ...marks }];
  return joined([...before, ...put, ...sliced(content, end, Number.POSITIVE_INFINITY)]);
}

/** What stands between two places; whatever is no text counts one. */
function sliced(content: readonly RichInline[], start: number, end: number): readonly RichInline[] {
  let at = 0;
  return content.flatMap((inline): readonly RichInline[] => {
    const from = at;
    at += inline.type === 'text' ? inline.text.length : 1;
    if (at <= start || from >= end) return [];
    return inline.type === 'text'
      ? [{ ...inline, text: inline.text.slice(Math.max(0, start - from), end - from) }]
      : [inline];
  });
}

/** Words that look alike are one piece, as the editor keeps them. */
function joined(content: readonly RichInline[]): readonly RichInline[] {
  const pieces: RichInline[] = [];
  for (const inline of content) {
    const last = pieces.at(-1);
    const looksAlike = last?.type === 'text' && inline.type === 'text' && marksOf(last) === marksOf(inline);
    if (looksAlike) pieces[pieces.length - 1] = { ...last, text: last.text + inline.text };
    else pieces.push(inline);
  }
  return pieces;
}

const marksOf = (inline: RichInline): string =>
  JSON.stringify(inline.type === 'text' ? (inline.marks ?? []) : null);
