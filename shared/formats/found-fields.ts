import type { Block, SourceKind } from '../model/source.ts';
import { readByline } from './byline.ts';
import type { FoundFields, ReadText } from './import-batch.ts';
import { endsSentence } from './line-shapes.ts';
import { type PageLine, pageLines } from './page-line.ts';
import { findDate, readDateLine } from './read-dates.ts';

/**
 * What a text says about itself in its first and last lines. Only what is written there is offered: a field
 * that the text does not name stays undefined, and nothing is inferred from the name of the file.
 */
export function findFields(
  text: string,
  blocks: readonly Block[],
  residue: ReadText['residue'],
): FoundFields {
  const page = new Set(residue.map(({ block }) => block));
  const top = pageLines(text, blocks.slice(0, TOP_LINES));
  const foot = pageLines(text, blocks.slice(TOP_LINES).slice(-FOOT_LINES));
  const proseAt = top.findIndex(
    (line) => line.isProse || (line.kind === 'paragraph' && isSentence(line.words)),
  );
  const head = proseAt === -1 ? top : top.slice(0, proseAt);
  const lines = [...top, ...foot];
  const provenance = firstOf(lines, readProvenance);
  const wire = firstOf(top.slice(head.length, head.length + 1), () =>
    readWire(firstWords(text, blocks[head.length])),
  );
  const heading = head.find((line, index) => line.kind === 'heading' && !page.has(index))?.words;
  const title = firstOf(head, (words) => labelled(TITLE, words)) ?? heading ?? provenance;
  return defined({
    title,
    outlet: firstOf(lines, readOutlet) ?? wire?.agency ?? (title === provenance ? undefined : provenance),
    authors: firstOf(lines, readByline),
    published: findPublished(head, lines) ?? wire?.date,
    url: firstOf(lines, readAddress),
    kind: guessKind(title, provenance, wire !== undefined),
  });
}

const TOP_LINES = 12;
const FOOT_LINES = 6;

const isSentence = (words: string): boolean => endsSentence(words) && /\s\S+\s\S+\s/u.test(words);

function firstOf<T>(lines: readonly PageLine[], read: (words: string) => T | undefined): T | undefined {
  for (const { words } of lines) {
    const found = words === '' ? undefined : read(words);
    if (found !== undefined) return found;
  }
  return undefined;
}

const TITLE = /^(?:title|headline|标题|標題)\s?[:：]\s?(\S.*)$/iu;
const OUTLET =
  /^(?:outlet|publisher|publication|published by|newspaper|agency|site|site name|source|来源|來源)\s?[:：]\s?(\S.*)$/iu;
const PROVENANCE =
  /^(?:(?:excerpt(?:s|ed)?|extract(?:s|ed)?|taken|quoted|reprinted|transcribed) from\s?[:：]|from\s?[:：])\s?(\S.*)$/iu;
const CONTACT =
  /^(?:[Ww]rite to|[Cc]ontact|[Ee]-?mail)\s(\p{Lu}[\p{L}\p{N}&'’. -]{1,60}?)\s(?:at|via|on)\s\S+@\S+$/u;
const COPYRIGHT =
  /^(?:©|\(c\)|copyright(?:\s?(?:©|\(c\)))?)\s?(?:\d{4}(?:\s?[–-]\s?\d{4})?,?\s)?(?:by\s)?(\p{Lu}[^.|©]{1,60}?)(?:\.|\s?[|,]|\sall rights reserved|$)/iu;
const ADDRESS =
  /^(?:(?:url|link|permalink|source|original|retrieved from|available at)\s?[:：]\s?)?<?(https?:\/\/[^\s<>]{4,600})>?$/iu;

const labelled = (label: RegExp, words: string): string | undefined => label.exec(words)?.[1]?.trim();

const readProvenance = (words: string): string | undefined => labelled(PROVENANCE, words);

const readAddress = (words: string): string | undefined => labelled(ADDRESS, words);

function readOutlet(words: string): string | undefined {
  const named = labelled(OUTLET, words);
  if (named) return /:\/\//u.test(named) || named.length > 80 ? undefined : named;
  return labelled(CONTACT, words) ?? labelled(COPYRIGHT, words);
}

const PUBLISHED =
  /^(?:first )?(?:published|posted|publish date|publication date|date published|date|dated|issued|released|发布(?:时间|日期)?|發布(?:時間|日期)?|日期|veröffentlicht|publié le|publicado)\b/iu;

/** A line that names the day of a later change and no other. */
const ONLY_UPDATED = /^(?:last )?(?:updated|modified|更新)(?!.*(?:publish|post|发布|發布))/isu;

/** A day that is said to be the day of publication, else a date that stands alone above the text. */
function findPublished(head: readonly PageLine[], lines: readonly PageLine[]): string | undefined {
  const said = firstOf(lines, (words) =>
    PUBLISHED.test(words) ? (readDateLine(words) ?? undefined) : undefined,
  );
  if (said) return said;
  const alone = firstOf(head, (words) =>
    ONLY_UPDATED.test(words) ? undefined : (readDateLine(words) ?? undefined),
  );
  return (
    alone ?? firstOf(head, (words) => (readByline(words) ? (findDate(words)?.date ?? undefined) : undefined))
  );
}

const AGENCIES =
  /^\p{Lu}[\p{L}\p{M}'’. /-]{1,40}(?:,\s(?<date>[^()]{3,30}))?\s\((?<agency>Reuters|AP|AFP|UPI|dpa|DPA|ANSA|EFE|PTI|ANI|IANS|CNA|TASS|Xinhua|Kyodo|Yonhap|Interfax|RIA Novosti|Anadolu|AA|Bernama|Antara|SANA|IRNA|KCNA|Ukrinform|PAP|MTI|ČTK|APA|Belga|ANP|TT|NTB|Ritzau|STT|Lusa|MENA|WAM|SPA|Bloomberg)\)\s?(?:[–—-]{1,2}|$)/u;

/** The dateline by which agencies open a story: place, perhaps the day, the agency in brackets, a dash. */
function readWire(
  opening: string,
): { readonly agency: string; readonly date: string | undefined } | undefined {
  const groups = AGENCIES.exec(opening)?.groups;
  if (!groups?.['agency']) return undefined;
  return { agency: groups['agency'], date: findDate(groups['date'] ?? '')?.date };
}

const firstWords = (text: string, block: Block | undefined): string =>
  block ? text.slice(block.start, Math.min(block.end, block.start + 160)) : '';

const SPEECH =
  /^(?:(?:full |official )?(?:text|transcript) of .{0,60}(?:speech|remarks|address|statement)|(?:(?:opening|closing|keynote|prepared|welcome|inaugural) )?(?:remarks|speech|address|keynote) (?:by|of|at|to)\b)/iu;
const REPORT = /\b(?:report|white paper|communiqué|resolution|gazette|white book|green paper)\b/iu;

/** Only on strong evidence; an article says nothing that another kind would not say too. */
function guessKind(
  title: string | undefined,
  provenance: string | undefined,
  isWire: boolean,
): SourceKind | undefined {
  if (isWire) return 'wire story';
  if (SPEECH.test(title ?? '') || SPEECH.test(provenance ?? '')) return 'speech';
  return REPORT.test(provenance ?? '') ? 'official report' : undefined;
}

function defined(fields: { readonly [K in keyof FoundFields]: FoundFields[K] | undefined }): FoundFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
