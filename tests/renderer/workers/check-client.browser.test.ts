import { afterEach, expect, test } from 'vitest';
import { sampleContents, takeIn } from '../../../renderer/commands/case-contents.ts';
import { closeCase } from '../../../renderer/commands/open-case.ts';
import { openedCase } from '../../../renderer/db/opened-case.ts';
import { checkGrounds, textsOf } from '../../../renderer/db/queries-checking.ts';
import { readCase } from '../../../renderer/db/read-case.ts';
import { findingsIn } from '../../../renderer/workers/check-client.ts';
import { checkAssessment } from '../../../shared/analysis/check-assessment.ts';
import { STANDARD_PARTS } from '../../../shared/analysis/check-parts.ts';
import { TLP } from '../../../shared/model/marking.ts';
import { paragraph } from '../../report/invented-body.ts';
import { fakeMain } from '../fake-bridge.ts';

afterEach(closeCase);

async function sampleJob() {
  fakeMain();
  await takeIn(await sampleContents());
  const { db } = openedCase();
  const [assessment] = await db.assessments.toArray();
  const grounds = assessment && (await checkGrounds(db, assessment.id));
  if (!assessment || !grounds) throw new Error('The sample has no assessment');
  return { db, job: { assessment, parts: STANDARD_PARTS, ...grounds } };
}

test('the worker finds in what the cited claims lead to all that a whole case gives', async () => {
  const { db, job } = await sampleJob();
  const body = {
    ...job.assessment.body,
    content: [...job.assessment.body.content, paragraph('It may be “never said by anybody here”.')],
  };
  const assessment = { ...job.assessment, body };
  const readTexts = (ids: readonly string[]) => textsOf(db, ids);
  const found = await findingsIn({ ...job, assessment }, readTexts);
  const material = await readCase(db);
  expect(found).toEqual(
    checkAssessment({ assessment, material, readFor: null, scheme: TLP, parts: STANDARD_PARTS }),
  );
  expect(found?.length).toBeGreaterThan(1);
});

test('a text is sent to the worker once, and a question that a newer one has overtaken has no answer', async () => {
  const { db, job } = await sampleJob();
  const asked: (readonly string[])[] = [];
  const readTexts = (ids: readonly string[]) => {
    asked.push(ids);
    return textsOf(db, ids);
  };
  const [first, second] = await Promise.all([findingsIn(job, readTexts), findingsIn(job, readTexts)]);
  expect(first).toBeNull();
  expect(second?.length).toBeGreaterThan(0);
  await findingsIn(job, readTexts);
  expect(asked.at(0)?.length).toBeGreaterThan(0);
  expect(asked.at(-1)).toEqual([]);
});
