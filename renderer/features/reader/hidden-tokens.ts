import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import { hiddenCode, tagWords } from '../../../shared/lib/hidden-codes.ts';
import { HIDDEN_WORDS as WORDS } from '../../../shared/words/hidden-characters.ts';
import '../../ui/hidden-token.css';

/** Tokens in one text; a text that holds more is built to harm, and the line over it says how many there are. */
export const MOST_TOKENS = 2_000;

/**
 * The words of a block as nodes, each run of hidden characters in an element of its own. The characters stay in the
 * text where they are: what the reader sees of them is drawn by the style sheet, so that offsets, selection and copies
 * are those of the text as it is stored. The element also keeps a direction control from turning the words behind it.
 * `from` is the block's start in the text.
 */
export function withTokens(
  words: string,
  from: number,
  text: string,
  runs: readonly HiddenRun[],
): readonly Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const run of runs) {
    const start = Math.max(at, run.start - from);
    const end = Math.min(words.length, run.end - from);
    if (start >= end) continue;
    if (start > at) nodes.push(document.createTextNode(words.slice(at, start)));
    nodes.push(tokenOf(words.slice(start, end), text, run));
    at = end;
  }
  if (at < words.length || nodes.length === 0) nodes.push(document.createTextNode(words.slice(at)));
  return nodes;
}

function tokenOf(words: string, text: string, run: HiddenRun): HTMLElement {
  const token = document.createElement('span');
  const code = hiddenCode(text, run);
  token.className = `hidden-token is-${run.kind === 'lookalike' ? 'lookalike' : 'unseen'}${run.isQuiet ? ' is-quiet' : ''}`;
  token.dataset['code'] = code;
  token.dataset['hiddenAt'] = String(run.start);
  const said = run.kind === 'tag' ? tagWords(text, run) : '';
  if (said !== '') token.title = WORDS.tag(code, said);
  else token.title = run.kind === 'lookalike' ? WORDS.lookalike(code) : WORDS.character(code);
  token.append(document.createTextNode(words));
  return token;
}
