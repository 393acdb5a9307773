import type { ReportAbout } from '../../../shared/analysis/report-about.ts';
import { markingOf } from '../handling-words.ts';

/** What the document is, as YAML that every reader takes for text and none for a number or a date. */
export function frontMatter(about: ReportAbout): string {
  const lines = [
    field('title', about.title),
    field('subtitle', about.subtitle),
    field('reference', about.code),
    field('version', about.version),
    field('date', about.dated ?? ''),
    field('cutoff', about.cutoff ?? ''),
    field('organisation', about.organisation),
    about.authors.length > 0 &&
      `authors:\n${about.authors.map((name) => `  - ${yamlText(name)}`).join('\n')}`,
    field('marking', markingOf(about)),
    field('language', about.language),
  ];
  return `---\n${lines.filter(Boolean).join('\n')}\n---`;
}

const field = (name: string, value: string): string => (value === '' ? '' : `${name}: ${yamlText(value)}`);

/** A double-quoted scalar (YAML 1.2, 7.3.1): JSON, but for what YAML does not print as it is. */
const yamlText = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
