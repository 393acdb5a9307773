import type { SearchHit, SearchKind, SearchPlace } from '../../shared/analysis/search-answer.ts';
import type { AskedWords } from '../../shared/analysis/search-asked.ts';
import { inOneLine } from '../../shared/analysis/search-documents.ts';
import { foundIn, foundOfAny, type ReadText, readText } from '../../shared/analysis/search-found.ts';
import { anyOf } from '../../shared/analysis/search-fts.ts';
import { beginningOfText, onOneLine, snippetOf } from '../../shared/analysis/search-snippet.ts';
import type { ExcerptId } from '../../shared/model/source.ts';
import { SEARCH_WORDS } from '../../shared/words/search.ts';
import type { FoundRows, StoredDocument } from './found-rows.ts';
import type { FoundDocument } from './search-kind.ts';
import { beginningOf, isWide } from './search-long-texts.ts';

type Snippet = NonNullable<ReturnType<typeof snippetOf>>;

/** Makes what is shown of found documents; what it reads of their sources it reads once. */
export class SearchHits {
  readonly #rows: FoundRows;
  readonly #wanted: readonly AskedWords[];
  readonly #sources = new Map<string, Pick<SearchHit, 'code' | 'meta'> & { readonly title: string }>();

  constructor(rows: FoundRows, wanted: readonly AskedWords[]) {
    this.#rows = rows;
    this.#wanted = wanted;
  }

  /** Undefined for a document that is not there, although its words are. */
  hit(kind: SearchKind, found: FoundDocument): SearchHit | undefined {
    const document = this.#rows.document(found.id);
    if (!document) return undefined;
    const shown = JSON.parse(document.shown) as { readonly meta: string; readonly place: SearchPlace | null };
    const base = { kind, id: document.record, code: document.code };
    if (kind === 'excerpt') return { ...base, ...this.#excerpt(document, found, shown.meta) };
    if (kind === 'note') {
      const isSilent = document.title.trim() === '';
      return {
        ...base,
        title: this.#marked(isSilent ? document.body : document.title),
        meta: this.#lineOfText(document.parent),
        snippet: isSilent ? null : (this.#snippetIn(readText(document.body))?.snippet ?? null),
        place: shown.place,
      };
    }
    return {
      ...base,
      title: this.#marked(document.title),
      meta: shown.meta,
      snippet: this.#snippetIn(readText(document.body))?.snippet ?? null,
      place: null,
    };
  }

  /** Whether the words stand in what the hit shows: where nothing else was asked, they must. */
  isShown({ title, snippet, code }: SearchHit): boolean {
    if (title.marks.length > 0 || (snippet?.marks.length ?? 0) > 0) return true;
    return foundOfAny(this.#wanted, readText(code)).length > 0;
  }

  #excerpt(
    document: StoredDocument,
    found: FoundDocument,
    locator: string,
  ): Pick<SearchHit, 'title' | 'meta' | 'snippet' | 'place'> {
    const source = this.#source(document.parent);
    const best = document.isLong
      ? this.#snippetOfLong(document, found.window)
      : this.#snippetIn(readText(document.body));
    const earlier = this.#rows.isReplaced(document.record) ? SEARCH_WORDS.earlierText : '';
    const excerptId = document.record as ExcerptId;
    return {
      title: { text: onOneLine(source.title), marks: [] },
      meta: inOneLine(source.code, source.meta, locator, earlier),
      snippet: best?.snippet ?? { text: beginningOfText(this.#beginning(document)), marks: [] },
      place: best && { excerptId, ...best.first },
    };
  }

  #snippetOfLong(document: StoredDocument, window: number | null): Snippet | null {
    const words = this.#wanted.map((asked) => (isWide(asked) ? beginningOf(asked) : anyOf([asked])));
    const others = (): readonly number[] =>
      words.length === 0 ? [] : this.#rows.windowsWith(words.join(' OR '), document.id);
    for (const row of window === null ? others() : [window, ...others()]) {
      const part = this.#rows.window(row);
      const best = part && this.#snippetIn(part.read, part.start);
      if (best) return best;
    }
    return this.#wanted.some(isWide) ? this.#snippetIn(readText(this.#rows.longText(document.id))) : null;
  }

  /** The place is that in the whole text, which goes on around this part of it. */
  #snippetIn(read: ReadText, offset = 0): Snippet | null {
    const best = snippetOf(
      read.text,
      this.#wanted.map((asked) => foundIn(asked, read)),
    );
    if (!best) return null;
    return { ...best, first: { start: best.first.start + offset, end: best.first.end + offset } };
  }

  #marked(text: string): SearchHit['title'] {
    return { text: onOneLine(text), marks: foundOfAny(this.#wanted, readText(text)) };
  }

  #beginning(document: StoredDocument): string {
    if (!document.isLong) return document.body;
    return this.#rows.firstWindow(document.id)?.read.text ?? '';
  }

  #lineOfText(excerptId: string): string {
    const excerpt = this.#rows.documentNamed('excerpt', excerptId);
    const source = this.#source(excerpt?.parent ?? '');
    return inOneLine(source.code, source.title);
  }

  #source(id: string): { readonly code: string; readonly title: string; readonly meta: string } {
    const known = this.#sources.get(id);
    if (known) return known;
    const document = this.#rows.documentNamed('source', id);
    const source = {
      code: document?.code ?? '',
      title: document?.title ?? '',
      meta: document ? (JSON.parse(document.shown) as { readonly meta: string }).meta : '',
    };
    this.#sources.set(id, source);
    return source;
  }
}
