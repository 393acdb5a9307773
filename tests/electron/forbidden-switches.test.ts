import { expect, test } from 'vitest';
import { forbiddenSwitches } from '../../electron/forbidden-switches.ts';

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-port',
  '--remote-debugging-pipe',
  '--remote-debugging-address=0.0.0.0',
  '-remote-debugging-port=0',
  '--inspect',
  '--inspect=0',
  '--inspect-brk',
  '--inspect-port=1',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/x',
  '--host-rules=MAP * 127.0.0.1',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--proxy-server=127.0.0.1:8080',
  '--disable-web-security',
  '--log-net-log=/tmp/net.json',
  '--renderer-cmd-prefix=xterm -e',
  '--gpu-launcher=/tmp/x',
  '--browser-subprocess-path=/tmp/x',
  '--allow-file-access-from-files',
  '--REMOTE-DEBUGGING-PORT=1',
])('%s is refused', (word) => {
  expect(forbiddenSwitches(['--no-sandbox', word, 'case.touchstone'], 'linux')).toEqual([word]);
});

test('Windows also takes a slash for a switch', () => {
  expect(forbiddenSwitches(['/remote-debugging-port=1'], 'win32')).toEqual(['/remote-debugging-port=1']);
  expect(forbiddenSwitches(['/remote-debugging-port=1'], 'linux')).toEqual([]);
});

test('switches that a machine may need, and file names, are let through', () => {
  const words = [
    '--no-sandbox',
    '--ozone-platform=wayland',
    '--json',
    '--out',
    'inspect.pdf',
    '/home/a/inspect',
    '--',
    '-',
  ];
  expect(forbiddenSwitches(words, 'linux')).toEqual([]);
});
