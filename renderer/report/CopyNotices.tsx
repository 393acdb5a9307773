import type { ReportAbout } from '../../shared/analysis/report-about.ts';
import { copyNotices } from './copy-notices.ts';

/** Stands above the particulars; nothing on pages that are neither a later issue nor sanitised. */
export function CopyNotices({ about }: { readonly about: ReportAbout }) {
  return copyNotices(about).map((notice) => (
    <p key={notice} className="copy-notice" dir="auto">
      {notice}
    </p>
  ));
}
