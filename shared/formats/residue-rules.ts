import { RESIDUE_WORDS } from '../words/residue.ts';
import { isAuthorCode } from './author-code.ts';
import { countWords, endsSentence, isMetaLine } from './line-shapes.ts';
import type { PageLine } from './page-line.ts';
import * as phrase from './page-phrases.ts';

export interface Proposal {
  /** A sentence for the analyst. */
  readonly reason: string;
  /** The words may as well be the text's own: they count only beside another piece of the page. */
  readonly isDoubtful?: boolean;
  /** Other stories may follow. */
  readonly opensStories?: boolean;
}

/** What the words of one block say about it; null for the text's own. */
export function proposeLine(lines: readonly PageLine[], index: number): Proposal | null {
  const line = lines[index];
  if (!line || line.words === '' || line.kind === 'quotation' || line.kind === 'table') return null;
  const next = lines[index + 1];
  return RULES.find((rule) => rule.applies(line.words, next)) ?? null;
}

interface Rule extends Proposal {
  readonly applies: (words: string, next: PageLine | undefined) => boolean;
}

const short = (pattern: RegExp, mostWords: number): Rule['applies'] => {
  return (words) => pattern.test(words) && countWords(words) <= mostWords;
};

const RULES: readonly Rule[] = [
  { reason: RESIDUE_WORDS.contact, applies: isContactLine },
  { reason: RESIDUE_WORDS.authorCode, applies: isAuthorCode },
  { reason: RESIDUE_WORDS.emptyLabel, applies: isEmptyLabel },
  { reason: RESIDUE_WORDS.sharingRow, applies: isSharingRow },
  { reason: RESIDUE_WORDS.sharing, applies: short(phrase.SHARE, 12) },
  { reason: RESIDUE_WORDS.subscribe, applies: short(phrase.SUBSCRIBE, 28) },
  { reason: RESIDUE_WORDS.cookies, applies: short(phrase.COOKIES, 80) },
  { reason: RESIDUE_WORDS.advertisement, applies: short(phrase.ADVERTISEMENT, 10) },
  { reason: RESIDUE_WORDS.copyright, applies: short(phrase.COPYRIGHT, 60) },
  { reason: RESIDUE_WORDS.copyright, applies: isRightsNotice },
  { reason: RESIDUE_WORDS.readMore, applies: short(phrase.READ_MORE, 30) },
  { reason: RESIDUE_WORDS.otherStories, opensStories: true, applies: short(phrase.OTHER_STORIES, 8) },
  {
    reason: RESIDUE_WORDS.otherStories,
    opensStories: true,
    isDoubtful: true,
    applies: short(phrase.PERHAPS_OTHER_STORIES, 8),
  },
  { reason: RESIDUE_WORDS.comments, applies: short(phrase.COMMENTS, 16) },
  {
    reason: RESIDUE_WORDS.navigation,
    applies: (words) => phrase.NAVIGATION.test(words) || isBreadcrumb(words),
  },
  { reason: RESIDUE_WORDS.footer, applies: isFooterRow },
  { reason: RESIDUE_WORDS.readingTime, applies: short(phrase.READING_TIME, 10) },
  { reason: RESIDUE_WORDS.counter, applies: short(phrase.COUNTER, 4) },
  { reason: RESIDUE_WORDS.tags, applies: isTagLine },
  { reason: RESIDUE_WORDS.button, isDoubtful: true, applies: short(phrase.BUTTON, 3) },
];

/** A longer text that holds a mail address is the text's own. */
const CONTACT_WORDS = 30;

function isContactLine(words: string): boolean {
  if (phrase.TELEPHONE.test(words)) return true;
  if (!words.includes('@')) return false;
  const rest = words.replace(phrase.MAIL, ' ').trim();
  if (rest === words || countWords(rest) > CONTACT_WORDS || isMetaLine(words)) return false;
  return countWords(rest) <= 3 || phrase.CONTACT.test(words);
}

function isEmptyLabel(words: string, next: PageLine | undefined): boolean {
  if (phrase.EMPTY_LABEL.test(words)) return true;
  return phrase.FIELD_LABEL.test(words) && (!next || next.isProse || next.words.endsWith(':'));
}

/** A row of buttons or links that is longer than this is none. */
const LONGEST_ROW = 240;

function isSharingRow(words: string): boolean {
  if (words.length > LONGEST_ROW || !phrase.SHARING_NAMES.has(firstOf(words, /[\s|,/·•]/u))) return false;
  const names = words.toLowerCase().split(/[\s|,/·•]+/u);
  return (
    names.length > 1 &&
    names.every((name) => phrase.SHARING_NAMES.has(name)) &&
    names.some((name) => name.length > 4)
  );
}

function isFooterRow(words: string): boolean {
  if (words.length > LONGEST_ROW || !phrase.FOOTER_LINKS.has(firstOf(words, /\s*[|·•/]|[.:]$/u)))
    return false;
  const links = words
    .toLowerCase()
    .replace(/[.:]$/u, '')
    .split(/\s*[|·•/]\s*/u);
  return (
    links.every((link) => phrase.FOOTER_LINKS.has(link)) &&
    (links.length > 1 || /\s|[^\x20-\x7e]/u.test(words))
  );
}

/** What stands before the first separator: enough to leave most lines alone without cutting them up. */
function firstOf(words: string, separator: RegExp): string {
  const at = words.search(separator);
  return (at === -1 ? words : words.slice(0, at)).toLowerCase();
}

function isRightsNotice(words: string): boolean {
  return (
    words.toLowerCase().includes('rights') && phrase.RIGHTS_RESERVED.test(words) && countWords(words) <= 60
  );
}

const isBreadcrumb = (words: string): boolean =>
  /^(?:home|homepage|front page|start|startseite|accueil|inicio|главная|首页|首頁)\s?[>»›/|→]\s?\S/iu.test(
    words,
  ) &&
  !endsSentence(words) &&
  countWords(words) <= 24;

function isTagLine(words: string): boolean {
  if (phrase.TAGS.test(words)) return !endsSentence(words);
  if (!words.startsWith('#')) return false;
  const tokens = words.split(/[\s,]+/u);
  return tokens.every((token) => /^#\p{L}[\p{L}\p{N}_-]*$/u.test(token));
}
