import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32c } from '../../../electron/store/crc32c.ts';
import { BLOCK_BYTES, HEADER_BYTES, readLogEnd } from '../../../electron/store/level-log.ts';
import { mendLog } from '../../../electron/store/mend-log.ts';
import { writtenLog } from './written-log.ts';

const entry = fc.oneof(
  { weight: 4, arbitrary: fc.uint8Array({ minLength: 0, maxLength: 300 }) },
  // Long enough to be split over several blocks, and to end at every distance from the end of one.
  {
    weight: 1,
    arbitrary: fc.integer({ min: 30_000, max: 100_000 }).map((length) => new Uint8Array(length).fill(7)),
  },
);
const entries = fc.array(entry, { minLength: 1, maxLength: 8 });

test('the checksum is the one that everybody computes', () => {
  expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
});

test('a log whose last write was finished is whole, however its entries fall on the blocks', () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(readLogEnd(writtenLog(list).bytes)).toEqual({ kind: 'whole' });
    }),
    { numRuns: 60 },
  );
});

test('a log that is cut anywhere loses the entry that was cut and none before it', () => {
  fc.assert(
    fc.property(entries, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
      const { bytes, ends } = writtenLog(list);
      const length = Math.floor(part * bytes.length);
      const end = readLogEnd(bytes.subarray(0, length));
      const wholeEntries = ends.filter((one) => one <= length).length;
      const kept = end.kind === 'torn' ? end.sound : length;
      expect(end.kind).not.toBe('damaged');
      expect(kept).toBeGreaterThanOrEqual(ends[wholeEntries - 1] ?? 0);
      expect(kept).toBeLessThanOrEqual(length);
      expect(readLogEnd(bytes.subarray(0, kept))).toEqual({ kind: 'whole' });
    }),
    { numRuns: 100 },
  );
});

test('what is cut off ends in zeros after a power cut and is torn all the same', () => {
  const { bytes, ends } = writtenLog([new Uint8Array(50).fill(1), new Uint8Array(60).fill(2)]);
  const torn = bytes.slice();
  torn.fill(0, bytes.length - 20);
  expect(readLogEnd(torn)).toEqual({ kind: 'torn', sound: ends[0] });
  const padded = new Uint8Array(bytes.length + 4000);
  padded.set(bytes);
  expect(readLogEnd(padded)).toEqual({ kind: 'torn', sound: bytes.length });
});

/** A whole log with one byte changed before its last entry. */
const damaged = fc
  .tuple(
    fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { minLength: 2, maxLength: 8 }),
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
  )
  .map(([list, place, flip]) => {
    const { bytes, ends } = writtenLog(list);
    const at = place % (ends.at(-2) ?? 0);
    bytes[at] = (bytes[at] ?? 0) ^ flip;
    return bytes;
  });

test('a byte changed before the last entry is damage and is never taken for a torn end', () => {
  fc.assert(
    fc.property(damaged, (log) => {
      expect(readLogEnd(log).kind).toBe('damaged');
    }),
    { numRuns: 200 },
  );
});

test('a write that was cut short is cut out wherever work went on behind it, however often', () => {
  fc.assert(
    fc.property(
      entries,
      fc.array(
        fc.record({ torn: entry, part: fc.double({ min: 0, max: 1, noNaN: true }), behind: entries }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      (first, breaks) => {
        const kept = [...first];
        let log = Buffer.from(writtenLog(first).bytes);
        for (const { torn, part, behind } of breaks) {
          const whole = writtenLog([torn], log.length).bytes;
          // At least one byte is there and at least one is missing.
          const cut = whole.subarray(0, 1 + Math.floor(part * (whole.length - 2)));
          const broken = Buffer.concat([log, cut]);
          // Zeros that fill a block could be the missing bytes: then nothing is cut.
          fc.pre(broken.length % BLOCK_BYTES <= BLOCK_BYTES - HEADER_BYTES);
          log = Buffer.concat([broken, writtenLog(behind, broken.length).bytes]);
          kept.push(...behind);
        }
        const mended = mendLog(log);
        expect(mended && Buffer.from(writtenLog(kept).bytes).equals(mended)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('a byte changed in what was written whole is never taken for a write that was cut short', () => {
  fc.assert(
    fc.property(damaged, (log) => {
      expect(mendLog(log)).toBeNull();
    }),
    { numRuns: 200 },
  );
});
