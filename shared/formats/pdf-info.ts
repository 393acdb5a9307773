import { PDF_WORDS } from '../words/pdf.ts';
import type { FoundFields, FoundIn } from './import-batch.ts';
import type { PdfText } from './pdf-page.ts';

/** What a document says of itself beside its text, and in which words of it; what says nothing is left out. */
export function pdfInfo(
  info: PdfText['info'],
  text: string,
): { readonly found: FoundFields; readonly foundIn: FoundIn } {
  const title = first(info, ['Title', 'dc:title'], usefulTitle);
  const authors = first(info, ['Author', 'dc:creator'], usefulAuthors);
  const published = first(info, ['CreationDate', 'xmp:createdate'], dayOf);
  const changed = first(info, ['ModDate', 'xmp:modifydate'], dayOf);
  const modified = changed?.value === published?.value ? undefined : changed;
  const language = first(info, ['Language', 'dc:language'], (tag) => languageOf(tag, text));
  const note = madeWith(info);
  const fields = { title, authors, published, modified, language };
  const known = Object.entries(fields).flatMap(([key, said]) => (said ? [[key, said] as const] : []));
  return {
    found: {
      ...(Object.fromEntries(known.map(([key, { value }]) => [key, value])) as FoundFields),
      ...(note !== '' && { note }),
    },
    foundIn: Object.fromEntries(known.map(([key, { where }]) => [key, where])),
  };
}

interface Said<T> {
  readonly value: T;
  readonly where: string;
}

function first<T>(
  info: PdfText['info'],
  keys: readonly string[],
  read: (words: string) => T | undefined,
): Said<T> | undefined {
  for (const key of keys) {
    const words = (info[key] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
    const value = words === '' ? undefined : read(words);
    if (value !== undefined) return { value, where: PDF_WORDS.informationField(key) };
  }
  return undefined;
}

/** A title that a person gave, and not a program. */
function usefulTitle(words: string): string | undefined {
  const isName =
    /^(?:microsoft (?:word|powerpoint|excel|office)\b|untitled|document\d*$|dokument\d*$|print(?:ing)?$|layout \d|slide \d|no title|title$|about:blank|https?:\/\/|file:)/iu.test(
      words,
    ) || /\.(?:docx?|pdf|indd|qxd|qxp|rtf|txt|odt|xlsx?|pptx?|tex|dvi|ps|html?|pages|wpd|pmd)$/iu.test(words);
  const hasWords = /\p{L}{2}/u.test(words) && !/^[\w-]*\d[\w-]*$/u.test(words) && !/^\S*_\S*$/u.test(words);
  return isName || !hasWords || words.length > 400 ? undefined : words;
}

function usefulAuthors(words: string): readonly string[] | undefined {
  const authors = words
    .split(/\s*;\s*|\s+(?:and|&|und|et|y)\s+/u)
    .flatMap((part) =>
      /^\S+, \S+$/u.test(part) ? [part.split(', ').reverse().join(' ')] : part.split(/,\s+/u),
    )
    .map((name) => name.trim())
    .filter(
      (name) =>
        /^\p{Lu}|^\p{Lo}/u.test(name) &&
        name.length < 80 &&
        !/^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|microsoft.*|default|guest|windows.*|hp|dell|lenovo|.*\bcorp(?:oration)?\.?)$/iu.test(
          name,
        ),
    );
  return authors.length === 0 ? undefined : authors;
}

/** `D:20250304091500+01'00'` and `2025-03-04T09:15:00+01:00`: the day as it is written. */
function dayOf(words: string): string | undefined {
  const match = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})(?!\d{8})/u.exec(words);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const moment = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDay = !Number.isNaN(moment.valueOf()) && moment.getUTCDate() === Number(day);
  return isDay && Number(year) >= 1980 && Number(year) < 2100 ? `${year}-${month}-${day}` : undefined;
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
};

/** Programs write their own language into documents: it counts only where the text is in its script. */
function languageOf(tag: string, text: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag);
    const script = SCRIPTS[locale.maximize().script ?? ''];
    const sample = text.slice(0, 4_000);
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    const own = script ? (sample.match(script)?.length ?? 0) : letters;
    return own * 2 >= letters ? locale.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** The programs that wrote the document, where it names them. */
function madeWith(info: PdfText['info']): string {
  const names = [info['Creator'] ?? info['xmp:creatortool'], info['Producer'] ?? info['pdf:producer']].map(
    (name) => (name ?? '').replace(/\s+/gu, ' ').trim().slice(0, 200),
  );
  const distinct = [...new Set(names)].filter((name) => name !== '');
  return distinct.length === 0 ? '' : PDF_WORDS.madeWith(distinct.join(', '));
}
