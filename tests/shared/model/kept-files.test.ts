import { expect, test } from 'vitest';
import { verifyCase } from '../../../shared/analysis/verify-case.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { put } from '../../../shared/model/changes.ts';
import { EMPTY_FIGURE, type Picture } from '../../../shared/model/figure.ts';
import { keptFiles } from '../../../shared/model/kept-files.ts';
import { smallCase } from './small-case.ts';

const picture: Picture = {
  sha256: 'c'.repeat(64),
  name: 'quay.png',
  mediaType: 'image/png',
  byteLength: 3,
  width: 1,
  height: 1,
};

test('a picture goes with the case, also one that only an undone step of the journal shows', async () => {
  const { whole, originals } = await smallCase();
  const [assessment] = whole.snapshot.assessments;
  if (!assessment) throw new Error('The small case has no assessment');
  const figure = { type: 'figure', attrs: { ...EMPTY_FIGURE, kind: 'picture', picture } } as const;
  const shown = { ...assessment, body: { ...assessment.body, content: [figure] } };
  const names = (found: ReturnType<typeof keptFiles>): readonly string[] => found.map(({ sha256 }) => sha256);
  expect(names(keptFiles(whole)).toSorted()).toEqual([...originals.keys()].toSorted());
  const now = { ...whole, snapshot: { ...whole.snapshot, assessments: [shown] } };
  expect(names(keptFiles(now))).toContain(picture.sha256);
  const [start] = whole.journal;
  if (!start) throw new Error('The small case has no journal');
  const step = { ...start, seq: 2, kind: 'edit' as const, changes: [put('assessments', shown, assessment)] };
  expect(names(keptFiles({ ...whole, journal: [start, step] }))).toContain(picture.sha256);
});

test('the picture of the house goes with the case, also one that was replaced, and must be there', async () => {
  const { whole } = await smallCase();
  const [info] = whole.snapshot.info;
  const [start] = whole.journal;
  if (!info || !start) throw new Error('The small case is not whole');
  const housed = { ...info, house: { name: 'Port', logo: { picture, alt: 'A quay' } } };
  const now = { ...whole, snapshot: { ...whole.snapshot, info: [housed] } };
  expect(keptFiles(now).map(({ sha256 }) => sha256)).toContain(picture.sha256);
  const step = { ...start, seq: 2, kind: 'edit' as const, changes: [put('info', housed, info)] };
  expect(keptFiles({ ...whole, journal: [start, step] }).map(({ sha256 }) => sha256)).toContain(
    picture.sha256,
  );
  const findings = await verifyCase(now, {
    textHash: ({ text }) => Promise.resolve(sha256OfText(text)),
    originalHash: ({ sha256 }) => Promise.resolve(sha256 === picture.sha256 ? null : sha256),
  });
  expect(findings).toContainEqual({
    rule: 'original',
    about: 'quay.png',
    message: 'The original bytes are missing.',
  });
});
