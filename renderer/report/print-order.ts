import { evidenceOf } from '../../shared/analysis/report-evidence.ts';
import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import type { PrintOrder } from '../../shared/ipc.ts';
import { langOf } from '../../shared/lib/language-name.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { referenceOf } from './copy-notices.ts';
import { handlingOf } from './handling-words.ts';

/** What the printer needs beside the page: what the PDF says about itself, and the evidence attached to it. */
export function printOrderOf(report: ReportDocument, html: string): PrintOrder {
  const { about, claims } = report;
  const { title, subtitle, authors, version, language, day } = about;
  return {
    html,
    title: cut(title) || REPORT_WORDS.untitled,
    authors: authors.map(cut).slice(0, 100),
    subject: cut(subtitle),
    keywords: [...new Set(claims.flatMap((claim) => claim.tags))].toSorted().map(cut).slice(0, 100),
    rights: handlingOf(about),
    identifier: cut([referenceOf(about), REPORT_WORDS.version(version)].filter(Boolean).join(', ')),
    language: langOf(language) ?? 'en',
    dated: day,
    attachments: [
      {
        name: 'evidence.json',
        mediaType: 'application/json',
        description: REPORT_WORDS.attachment,
        bytes: new TextEncoder().encode(evidenceOf(report)),
      },
    ],
  };
}

/** Longer entries say no more, and some viewers refuse them. */
const cut = (text: string): string => [...text.replace(/\s+/gu, ' ').trim()].slice(0, 500).join('');
