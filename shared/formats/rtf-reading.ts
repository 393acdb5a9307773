import { OFFICE_REFUSALS } from '../words/office.ts';
import type { HtmlElement } from './html-tree.ts';
import { type ReadTools, RefusedFile } from './import-format.ts';
import { characterControl, FIRST_GROUP, openDestination, type RtfGroup } from './rtf-groups.ts';
import { rtfHeader } from './rtf-header.ts';
import { rtfText } from './rtf-text.ts';
import { readRtfTokens } from './rtf-tokens.ts';
import { byteBuffer, RTF_CHARACTERS } from './rtf-words.ts';

/** The words of an RTF file as a tree, what it says of itself, and what is not among them. */
export interface RtfReading {
  readonly root: HtmlElement;
  readonly info: ReadonlyMap<string, string>;
  readonly deleted: number;
  readonly inserted: number;
  readonly comments: number;
  readonly hasHidden: boolean;
  readonly hasPageHeads: boolean;
  /** It ends before its groups do. */
  readonly isCutOff: boolean;
}

/** Groups within groups. */
const MOST_DEPTH = 256;

/** Reads the words of an RTF file. Pictures, objects and what programs keep for themselves are passed over. */
export function readRtf(bytes: Uint8Array, fileName: string, tools: ReadTools): RtfReading {
  const header = rtfHeader();
  const text = rtfText(header);
  const pending = byteBuffer();
  const around: RtfGroup[] = [];
  let group = { ...FIRST_GROUP };
  /** Characters still to come that stand for a Unicode one which was read. */
  let standIns = 0;
  let comments = 0;
  let hasPageHeads = false;

  const say = (words: string): void => {
    if (group.destination === 'text') text.say(group, words);
    else if (group.destination === 'page head') hasPageHeads ||= words.trim() !== '';
    else header.words(group, words);
  };

  const flush = (): void => {
    const taken = pending.take();
    if (taken) say(tools.decodeAs(taken, header.encodingOf(group.font)));
  };

  const control = (name: string, number: number | null): void => {
    const isText = group.destination === 'text';
    if (name === '*') {
      group.isOptional = true;
    } else if (openDestination(group, name)) {
      if (name === 'annotation' && isText) comments += 1;
      if ((name === 'listtext' || name === 'pntext') && isText) text.markAsListed();
    } else if (name === 'u') {
      say(String.fromCharCode((number ?? 0) & 0xffff));
      standIns = group.fallback;
    } else if (RTF_CHARACTERS.has(name)) {
      say(RTF_CHARACTERS.get(name) ?? '');
    } else if (name === 'footnote') {
      if (isText) text.beginNote(group);
    } else if (!isText || name === 'ansicpg') {
      header.control(group, name, number);
    } else if (!characterControl(group, name, number) && !group.isHidden) {
      text.control(name, number);
    }
  };

  readRtfTokens(bytes, {
    openGroup: () => {
      flush();
      standIns = 0;
      if (around.length >= MOST_DEPTH) {
        throw new RefusedFile('unsound', OFFICE_REFUSALS.tooDeep(fileName, MOST_DEPTH));
      }
      around.push(group);
      group = { ...group, isNote: false, isOptional: false };
    },
    closeGroup: () => {
      flush();
      standIns = 0;
      if (group.isNote) text.endNote();
      if (group.destination === 'styles') header.endStyle();
      group = around.pop() ?? { ...FIRST_GROUP };
    },
    control: (name, number) => {
      if (standIns > 0) {
        standIns -= 1;
        return;
      }
      flush();
      control(name, number);
    },
    bytes: (given) => {
      const skipped = Math.min(standIns, given.length);
      standIns -= skipped;
      if (group.destination !== 'nowhere') pending.add(skipped === 0 ? given : given.subarray(skipped));
    },
  });
  flush();
  const isCutOff = around.length > 0;
  const root = { name: '', attributes: new Map<string, string>(), children: text.finish() };
  return { root, info: header.info, ...text.counts, comments, hasPageHeads, isCutOff };
}
