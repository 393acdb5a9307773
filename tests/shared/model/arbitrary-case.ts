import fc from 'fast-check';
import { stepNamed } from '../../../shared/model/attribution.ts';
import { type Change, put } from '../../../shared/model/changes.ts';
import { EMPTY_TEXT } from '../../../shared/model/rich-text.ts';
import type { WholeCase } from '../../../shared/model/whole-case.ts';
import { smallCase } from './small-case.ts';

/** The small case with any words in its records, and a journal that tells how they came there. */
export const arbitraryCase: fc.Arbitrary<
  Promise<{ whole: WholeCase; originals: ReadonlyMap<string, Uint8Array> }>
> = fc
  .record({
    title: fc.string({ unit: 'binary' }),
    statements: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }),
    tags: fc.array(fc.string()),
    note: fc.string({
      unit: fc.constantFrom('\n', '\r', '\u2028', '"', '\\', '\u0000', '\ufeff', '�', '\ud800', '😀'),
    }),
    anonymous: fc.option(fc.string()),
    hasNoText: fc.boolean(),
  })
  .map(async ({ title, statements, tags, note, anonymous, hasNoText }) => {
    const { whole, originals } = await smallCase();
    const { snapshot } = whole;
    const changes: Change[][] = [];
    const info = snapshot.info.map((before) => {
      const after = { ...before, title, rev: before.rev + 1 };
      changes.push([put('info', before, after)]);
      return after;
    });
    const claims = snapshot.claims.map((claim) => {
      let now = claim;
      for (const statement of statements) {
        const attribution = [stepNamed(note, anonymous)];
        const after = { ...now, statement, tags, note, attribution, rev: now.rev + 1 };
        changes.push([put('claims', now, after)]);
        now = after;
      }
      return now;
    });
    const assessments = snapshot.assessments.map((before) => {
      const after = { ...before, rev: before.rev + 1, body: hasNoText ? EMPTY_TEXT : before.body };
      changes.push([put('assessments', before, after)]);
      return after;
    });
    const edits = changes.map((changed, index) => ({
      seq: index + 2,
      at: '2026-02-03T04:05:06.789Z',
      analyst: note,
      label: 'Edit',
      kind: 'edit' as const,
      of: 0,
      changes: changed,
    }));
    return {
      whole: { snapshot: { ...snapshot, info, claims, assessments }, journal: [...whole.journal, ...edits] },
      originals,
    };
  });
