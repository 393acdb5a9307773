import { charsetLabel, codePageLabel } from './rtf-encodings.ts';
import type { RtfGroup } from './rtf-groups.ts';
import { lookOf, type RtfLook, type RtfStyle } from './rtf-styles.ts';

/** What stands before the words of an RTF file: fonts, styles, and what it says of itself. */
export interface RtfHeader {
  readonly control: (group: RtfGroup, name: string, number: number | null) => void;
  readonly words: (group: RtfGroup, words: string) => void;
  readonly endStyle: () => void;
  /** The encoding of the bytes of text that are set in a font. */
  readonly encodingOf: (font: number) => string;
  readonly lookOf: (style: number | null) => RtfLook;
  readonly info: ReadonlyMap<string, string>;
}

export function rtfHeader(): RtfHeader {
  const encodings = new Map<number, string>();
  const styles = new Map<number, RtfStyle>();
  const info = new Map<string, string>();
  let encoding = codePageLabel(1252);
  let font = -1;
  let style: RtfStyle | null = null;

  const fontControl = (name: string, number: number | null): void => {
    if (name === 'f') font = number ?? 0;
    const label = name === 'fcharset' ? charsetLabel(number ?? 0) : null;
    if (label !== null) encodings.set(font, label);
  };

  const styleControl = (name: string, number: number | null): void => {
    if (name === 's') {
      style = { name: '', base: null, level: null };
      styles.set(number ?? 0, style);
    }
    if (style && name === 'sbasedon') style.base = number;
    if (style && name === 'outlinelevel') style.level = number;
  };

  const add = (field: string, words: string): void => {
    if (field !== '') info.set(field, (info.get(field) ?? '') + words);
  };

  return {
    control: (group, name, number) => {
      if (name === 'ansicpg') encoding = codePageLabel(number ?? 1252);
      if (group.destination === 'fonts') fontControl(name, number);
      if (group.destination === 'styles') styleControl(name, number);
      if (group.destination !== 'info') return;
      // Of several authors the first is the one who began.
      if (INFO_FIELDS.has(name)) group.field = info.has(name) ? '' : name;
      else if (TIME_PARTS.has(name)) add(group.field, `${name}${number ?? 0} `);
    },
    words: (group, words) => {
      if (group.destination === 'styles' && style) style.name += words.replace(/;.*$/su, '');
      if (group.destination === 'info') add(group.field, words);
    },
    endStyle: () => {
      style = null;
    },
    encodingOf: (number) => encodings.get(number) ?? encoding,
    lookOf: (number) => lookOf(styles, number),
    info,
  };
}

const INFO_FIELDS = new Set(['title', 'author', 'creatim', 'revtim']);
const TIME_PARTS = new Set(['yr', 'mo', 'dy']);
