import { readDateLine } from './read-dates.ts';

/** Longest line a title, label or other piece of page furniture is looked for in, in UTF-16 units. */
export const SHORT_LINE = 400;

/** Whether a text ends as a sentence does, closing quotation marks and brackets aside. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？．｡]["'”’»›)\]）】」』]*$/u.test(text.slice(-12));

/** Whether a text ends as a list heading, a clause or a cut-off sentence does. */
export const endsOpen = (text: string): boolean => /[,;:–—，；：、(-]["'”’»)]*$/u.test(text.slice(-6));

/** A teaser: words cut off by the page that shows them. */
export const isTeaser = (text: string): boolean => /(?:\.\.\.|…)\s*["'”’»)\]]*$/u.test(text.slice(-8));

/** Whether a line begins with a bullet or with a number or letter as lists have it. */
export const startsListItem = (line: string): boolean =>
  /^(?:[-*•‣◦▪▫●○■□➢➤✓·]|\d{1,3}[.)]|[a-z][.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[ivx]{1,5}\)|[（(][一二三四五六七八九十]{1,3}[)）])\s+\S/u.test(
    line.slice(0, 24),
  ) && readDateLine(line.slice(0, SHORT_LINE)) === null;

/** Whether a line begins with a paragraph number of its own, as `IV.`, `IV.The` or `12.` */
export const startsNumbered = (line: string): boolean =>
  /^(?:[IVXLC]{1,7}|\d{1,3})\.(?!\d)/u.test(line.slice(0, 12));

/** Words of a text; of Han, kana and Hangul two characters count as one word. */
export function countWords(text: string): number {
  const spaced = text.replace(DENSE, ' ');
  const dense = spaced === text ? 0 : (text.match(DENSE)?.length ?? 0);
  return spaced.split(/\s+/u).filter((word) => word !== '').length + Math.ceil(dense / 2);
}

/** Whether most of the longer words begin with a capital, as English headlines have it. */
export function isTitleCased(text: string): boolean {
  let longer = 0;
  let capital = 0;
  for (const word of text.split(/[\s/–—-]+/u)) {
    const letters = word.replace(/^[^\p{L}\p{N}]+/u, '');
    if (!/^\p{L}/u.test(letters) || letters.length < 4) continue;
    longer += 1;
    if (/^\p{Lu}/u.test(letters)) capital += 1;
  }
  return longer >= 2 && capital / longer >= 0.75;
}

/** Whether a line could be a title: short, complete, not a sentence, and not a line that states a fact about the page. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE) return false;
  if (!/\p{L}/u.test(line) || /^["'“‘«([]?\p{Ll}/u.test(line)) return false;
  if (/@|https?:\/\//u.test(line) || endsOpen(line)) return false;
  if (endsSentence(line) && !/(?:\b\p{Lu}\.){2,}$/u.test(line) && !/\?["'”’»]?$/u.test(line)) return false;
  return countWords(line) <= MOST_TITLE_WORDS && !isMetaLine(line);
}

/** A line that tells about the page and is no part of the text: a date, a byline, a label with its value. */
export const isMetaLine = (line: string): boolean =>
  line.length <= SHORT_LINE && (BYLINE.test(line) || LABEL.test(line) || readDateLine(line) !== null);

const LONGEST_TITLE = 200;
const MOST_TITLE_WORDS = 24;
const DENSE = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]/gu;
const BYLINE = /^(?:by|written by|reported by|reporting by|story by)[:\s]\s*\p{Lu}[^.!?]{1,100}$/iu;
const LABEL =
  /^(?:date|dated|published|posted|updated|last updated|created|author|authors|byline|source|outlet|publisher|url|link|permalink|tags?|categor(?:y|ies)|keywords|photo|image|credit|share|share post|filed under|excerpt(?:ed)? from|extract from|taken from|reprinted from|title|language|作者|记者|記者|来源|來源|日期|编辑|編輯|责任编辑|責任編輯)\s*[:：]/iu;
