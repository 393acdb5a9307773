import * as v from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import { COMMAND_IDS } from '../../shared/commands.ts';
import { type ArgsOf, CHANNELS, type Channel, type PrintOrder } from '../../shared/ipc.ts';
import { IPC_CHECKS, MAX_FILE_BYTES } from '../../shared/ipc-checks.ts';

const CASE = '0190a6e2-7c3b-7def-8abc-0123456789ab';
const HASH = 'ab'.repeat(32);
const PRINT = '0190a6e2-7c3b-4def-8abc-0123456789ac';
const SNAPSHOT = '00000012-0123456789abcdef';
const BYTES = new Uint8Array([1, 2, 3]);
const ORDER: PrintOrder = {
  html: '<p>Words</p>',
  title: 'Flood',
  authors: ['A. Analyst'],
  subject: '',
  keywords: [],
  rights: 'TLP:CLEAR',
  identifier: 'R1',
  language: 'en-GB',
  dated: '2026-01-02',
  attachments: [{ name: 'evidence.json', mediaType: 'application/json', description: '', bytes: BYTES }],
};

const GOOD: { readonly [C in Channel]: readonly ArgsOf<C>[] } = {
  'app.info': [[]],
  'files.open': [['import'], ['case']],
  'folder.open': [[]],
  'files.choose': [[]],
  'chosen.read': [[0], [1999]],
  'watch.choose': [[CASE]],
  'watch.start': [[CASE]],
  'watch.rest': [[]],
  'watch.forget': [[CASE]],
  'watch.next': [[CASE]],
  'watch.taken': [[CASE, 'report.pdf 1764500000000 12']],
  'files.save': [['Flood.touchstone', BYTES]],
  'originals.keep': [[CASE, new Uint8Array()]],
  'originals.read': [[CASE, HASH]],
  'journal.append': [[CASE, ['{"seq":1}']]],
  'journal.head': [[CASE], ['case-0001']],
  'journal.list': [[]],
  'journal.read': [[CASE, 0]],
  'journal.check': [[CASE]],
  'snapshots.list': [[CASE]],
  'snapshots.take': [
    [CASE, 'asked', null],
    [CASE, 'before-import', 12],
  ],
  'snapshots.check': [[CASE]],
  'snapshots.news': [[CASE]],
  'snapshots.chooseFolder': [[CASE]],
  'snapshots.forgetFolder': [[CASE]],
  'snapshots.open': [[CASE, SNAPSHOT]],
  'snapshots.read': [[CASE, SNAPSHOT, 0]],
  'snapshots.bringOriginals': [[CASE, SNAPSHOT]],
  'snapshots.bringJournal': [[CASE, SNAPSHOT]],
  'found.choose': [[]],
  'found.rows': [[CASE, 'info']],
  'found.key': [[CASE]],
  'found.open': [[CASE, `AGE-SECRET-KEY-1${'Q'.repeat(58)}`]],
  'found.putBack': [[CASE]],
  'journal.sound': [[CASE, 0]],
  'journal.setAside': [[CASE, true]],
  'store.state': [[]],
  'store.encryption': [[]],
  'store.facts': [[CASE]],
  'store.note': [[CASE, { seq: 3, format: 2, counts: { claims: 4 }, ends: { claims: ['a', 'b'] } }]],
  'store.setAside': [[]],
  'store.renew': [[]],
  'pdf.print': [[ORDER, PRINT]],
  'pdf.preview': [[ORDER.html, PRINT]],
  'pdf.stop': [[PRINT]],
  'menu.state': [
    [{ disabled: COMMAND_IDS, labels: { 'edit.undo': 'Undo' } }],
    [{ disabled: [], labels: {} }],
  ],
  'lock.state': [[]],
  'lock.now': [[]],
  'lock.open': [['four words and more'], ['']],
  'lock.choose': [
    [null, 'four words and more'],
    ['old', null],
  ],
  'lock.idle': [[0], [60]],
  'sealing.state': [[]],
  'sealing.turnOn': [[`age1${'q'.repeat(58)}`, BYTES]],
  'sealing.setOn': [[true]],
  'sealing.key': [[]],
  'sealing.relock': [[BYTES]],
  'sealing.open': [[`AGE-SECRET-KEY-1${'Q'.repeat(58)}`]],
  'sealing.profile': [[]],
  'sealing.kept': [[]],
  'sealing.keep': [['{}']],
  'log.read': [[]],
  'log.write': [['info', 'ready']],
  'closed.facts': [[]],
  'closed.try': [[]],
  'closed.set': [[true], [false]],
  'link.open': [['https://example.org/']],
  'window.stays': [[]],
  'window.flushed': [[]],
  'window.ready': [[]],
  'headless.job': [[]],
  'headless.write': [
    ['out', ''],
    ['err', 'words'],
  ],
  'headless.save': [[BYTES]],
  'headless.putBack': [[SNAPSHOT]],
  'headless.exit': [[0], [1], [2]],
};

const BAD: { readonly [C in Channel]: readonly (readonly unknown[])[] } = {
  'app.info': [[1]],
  'files.open': [[], ['save'], ['/etc/passwd'], ['import', 'case']],
  'folder.open': [['/etc']],
  'files.choose': [['/etc']],
  'chosen.read': [[], [-1], [0.5], ['0'], [100_000]],
  'watch.choose': [[], [CASE, '/etc'], ['../x']],
  'watch.start': [[], ['../x']],
  'watch.rest': [[CASE]],
  'watch.forget': [[], ['../x']],
  'watch.next': [[], ['../x'], [CASE, 'report.pdf']],
  'watch.taken': [[CASE], [CASE, 1], ['../x', 'key'], [CASE, 'x'.repeat(1001)]],
  'files.save': [
    ['', BYTES],
    ['x'],
    ['x', 'bytes'],
    ['x', [1, 2]],
    ['x', new ArrayBuffer(3)],
    ['x'.repeat(2000), BYTES],
  ],
  'originals.keep': [
    ['../x', BYTES],
    [CASE, 'bytes'],
    [CASE.toUpperCase(), BYTES],
    ['con', BYTES],
  ],
  'originals.read': [
    [CASE, HASH.toUpperCase()],
    [CASE, '../journal.ndjson'],
    [CASE, HASH, 1],
    [`${CASE}\n`, HASH],
  ],
  'journal.append': [
    [CASE, []],
    [CASE, ['']],
    [CASE, [1]],
    [CASE, '{"seq":1}'],
    ['', ['{}']],
  ],
  'journal.head': [[], ['a/b'], ['-case'], [null], ['x'.repeat(65)]],
  'journal.list': [[CASE]],
  'journal.read': [[CASE], [CASE, -1], [CASE, 0.5], [CASE, '0'], [CASE, Number.NaN]],
  'journal.check': [[], ['a/b'], [CASE, 0]],
  'snapshots.list': [[], ['../x']],
  'snapshots.take': [[CASE], [CASE, 'bored', null], [CASE, 'asked', -1], ['../x', 'asked', null]],
  'snapshots.check': [['../x'], [CASE, true]],
  'snapshots.news': [[]],
  'snapshots.chooseFolder': [[CASE, '/etc']],
  'snapshots.forgetFolder': [[CASE, '/etc']],
  'snapshots.open': [[CASE], [CASE, '../../x'], [CASE, `${SNAPSHOT}/..`]],
  'snapshots.read': [
    [CASE, SNAPSHOT],
    [CASE, SNAPSHOT, -1],
    [CASE, SNAPSHOT, '0'],
  ],
  'snapshots.bringOriginals': [
    [CASE, 'x'.repeat(64)],
    [CASE, SNAPSHOT, '/tmp'],
  ],
  'snapshots.bringJournal': [[CASE], ['..', SNAPSHOT]],
  'found.choose': [['/home']],
  'found.rows': [[CASE], ['..', 'info'], [CASE, 'x'.repeat(51)]],
  'found.key': [[], ['../x']],
  'found.open': [[CASE], [CASE, 'four words and more']],
  'found.putBack': [['..'], [CASE, SNAPSHOT]],
  'journal.sound': [[CASE], ['../x', 0], [CASE, -1]],
  'journal.setAside': [[CASE], ['../x', true], [CASE, 'journal.ndjson']],
  'store.state': [[CASE]],
  'store.encryption': [[CASE]],
  'store.facts': [[], ['../x']],
  'store.note': [
    [CASE],
    ['../x', { seq: 1, format: 2, counts: {}, ends: {} }],
    [CASE, { seq: -1, format: 2, counts: {}, ends: {} }],
    [CASE, { seq: 1, format: 2, counts: { claims: -1 }, ends: {} }],
    [CASE, { seq: 1, format: 2, counts: {}, ends: { claims: ['a'] } }],
    [CASE, { seq: 1, format: 2, counts: {}, ends: {}, path: '/tmp' }],
  ],
  'store.setAside': [['/tmp']],
  'store.renew': [['/tmp']],
  'pdf.print': [
    [ORDER],
    [ORDER, 'print-1'],
    [{ ...ORDER, path: '/tmp/x' }, PRINT],
    [{ ...ORDER, dated: 'today' }, PRINT],
    [{ ...ORDER, language: 'en"onload=' }, PRINT],
    [{ ...ORDER, authors: 'A' }, PRINT],
    [{ ...ORDER, attachments: [{ name: 'x' }] }, PRINT],
  ],
  'pdf.preview': [[ORDER.html], [ORDER, PRINT], [ORDER.html, 'print-1']],
  'pdf.stop': [[], ['all'], [PRINT, 1]],
  'menu.state': [
    [{ disabled: ['no.such'], labels: {} }],
    [{ disabled: [], labels: { 'no.such': 'x' } }],
    [{ disabled: [] }],
    [{ disabled: [], labels: { 'edit.undo': 1 } }],
  ],
  'lock.state': [['x']],
  'lock.now': [[true]],
  'lock.open': [[], [null], ['x'.repeat(1001)]],
  'lock.choose': [['old'], [null, ''], [1, 'new'], ['x'.repeat(1001), null]],
  'lock.idle': [[-1], [1.5], [1441], ['5']],
  'sealing.state': [['x']],
  'sealing.turnOn': [
    [],
    ['age1', BYTES],
    [`age1${'q'.repeat(58)}`, new Uint8Array(5000)],
    [`age1${'q'.repeat(58)}`, 'x'],
  ],
  'sealing.setOn': [[], ['yes']],
  'sealing.key': [[1]],
  'sealing.relock': [[], [new Uint8Array()], [new Uint8Array(5000)]],
  'sealing.open': [['AGE-SECRET-KEY-1'], ['four words and more'], [`AGE-SECRET-KEY-1${'q'.repeat(58)}`]],
  'sealing.profile': [[true]],
  'sealing.kept': [[1]],
  'sealing.keep': [[null], ['x'.repeat(10_000_001)]],
  'log.read': [[1]],
  'log.write': [['debug', 'x'], ['info', 'x'.repeat(10_001)], ['info']],
  'closed.facts': [[true]],
  'closed.try': [['example.org']],
  'closed.set': [[], ['off'], [0], [false, true]],
  'link.open': [[], [1], [['https://example.org/']], ['x'.repeat(10_001)], ['https://example.org/', true]],
  'window.stays': [[true]],
  'window.flushed': [[true]],
  'window.ready': [[null]],
  'headless.job': [['info']],
  'headless.write': [
    ['file', 'x'],
    ['out', BYTES],
  ],
  'headless.save': [['/tmp/x', BYTES], ['x'], []],
  'headless.putBack': [[], ['../../x'], [CASE]],
  'headless.exit': [[], [3], ['0'], [true]],
};

test('every channel is in the list that main and preload walk, and has a check', () => {
  expect([...CHANNELS].toSorted()).toEqual(Object.keys(IPC_CHECKS).toSorted());
  expectTypeOf<keyof typeof IPC_CHECKS>().toEqualTypeOf<Channel>();
});

test.each(CHANNELS)('%s takes what its contract says', (channel) => {
  for (const args of GOOD[channel]) {
    const checked = v.safeParse(IPC_CHECKS[channel], args);
    expect(checked.issues ?? []).toEqual([]);
    expect(checked.output).toEqual(args);
  }
});

test.each(CHANNELS)('%s refuses everything else', (channel) => {
  for (const args of [...BAD[channel], 'x', null, undefined, {}, { length: 0 }]) {
    expect(v.safeParse(IPC_CHECKS[channel], args).success).toBe(false);
  }
});

test('a file above the cap is refused with a sentence that says how much may be sent', () => {
  const checked = v.safeParse(IPC_CHECKS['headless.save'], [new Uint8Array(MAX_FILE_BYTES + 1)]);
  expect(checked.issues?.[0]).toMatchObject({ type: 'max_length', message: 'A file may hold up to 200 MB.' });
});

test('a key that would reach into every object is dropped', () => {
  const labels: unknown = JSON.parse('{"__proto__":{"polluted":"yes"},"edit.undo":"Undo"}');
  const checked = v.parse(IPC_CHECKS['menu.state'], [{ disabled: [], labels }]);
  expect(JSON.stringify(checked)).toBe('[{"disabled":[],"labels":{"edit.undo":"Undo"}}]');
  expect('polluted' in checked[0].labels).toBe(false);
});
