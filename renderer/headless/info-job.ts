import type { HeadlessJob } from '../../shared/ipc.ts';
import { formatPartialDate } from '../../shared/lib/partial-date.ts';
import { byCode } from '../../shared/model/code.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import { HEADLESS_WORDS as WORDS } from '../../shared/words/headless.ts';
import { caseSummary, sourceSummaries } from './case-summary.ts';
import type { JobAnswer, Say } from './job-answer.ts';
import { openJobFile } from './open-job-file.ts';

/** Says what a case file holds. */
export async function infoJob(job: HeadlessJob, say: Say): Promise<JobAnswer> {
  const { whole } = await openJobFile(job, say);
  const { snapshot, journal } = whole;
  const { title, description, isSample } = infoOf(snapshot);
  const sources = sourceSummaries(snapshot);
  const assessments = snapshot.assessments
    .toSorted(byCode)
    .map(({ id, code, title: name, version, dated, language, marking }) => ({
      id,
      code,
      title: name,
      version,
      dated,
      language,
      marking,
    }));
  const { counts } = WORDS;
  return {
    code: 0,
    json: {
      command: 'info',
      error: null,
      ...caseSummary(snapshot),
      journalEntries: journal.length,
      sources,
      assessments,
    },
    lines: [
      title || WORDS.untitled,
      ...(isSample ? [WORDS.sampleMark] : []),
      ...(description ? [description] : []),
      [
        counts.sources(sources.length),
        counts.claims(snapshot.claims.length),
        counts.entities(snapshot.entities.length),
        counts.assessments(assessments.length),
      ].join(', '),
      ...sources.map(({ code, title: name, outlet, published, reliability }) =>
        [
          `  ${code}  ${name || WORDS.untitled}`,
          ...(outlet ? [outlet] : []),
          ...(published ? [formatPartialDate(published)] : []),
          reliability ?? WORDS.notRated,
        ].join(' · '),
      ),
      ...assessments.map(({ code, title: name, version, dated }) =>
        [
          `  ${code}  ${name || WORDS.untitled}`,
          ...(version ? [WORDS.version(version)] : []),
          ...(dated ? [formatPartialDate(dated)] : []),
        ].join(' · '),
      ),
    ],
  };
}
