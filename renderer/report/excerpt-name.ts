import type { ReportSource } from '../../shared/analysis/report-model.ts';

/** The code of a text with the places in it that are cited. */
export function excerptName({ code, locator, pages }: ReportSource['excerpts'][number]): string {
  const places = [locator, pages].filter(Boolean).join(', ');
  return places ? `${code} (${places})` : code;
}
