import { describe, expect, test } from 'vitest';
import { forbiddenIn } from './forbidden-code.ts';
import { sourceFiles } from './source-files.ts';

const saidIn = (path: string, text: string): readonly string[] =>
  forbiddenIn({ path, text }).map((line) => line.slice(path.length + 2));

describe('code that could open a door', () => {
  test('stands nowhere in the program but behind its one wrapper', () => {
    const program = sourceFiles('shared', 'electron', 'renderer');
    expect(program.length).toBeGreaterThan(400);
    expect(program.flatMap(forbiddenIn)).toEqual([]);
  });

  test.each([
    ["import { shell } from 'electron'; void shell.openExternal(url);", ['openExternal', 'shell']],
    ['contents.executeJavaScript(code);', ['executeJavaScript']],
    ["contents['executeJavaScript'](code);", ['executeJavaScript']],
    ['void contents.insertCSS(css);', ['insertCSS']],
    [
      "new Widget({ nodeIntegration: true, 'contextIsolation': false, sandbox: isOn });",
      ['contextIsolation is not true', 'nodeIntegration is not false', 'sandbox is not true'],
    ],
    ['new Widget({ webSecurity: false });', ['webSecurity']],
    [
      "void window.loadURL('https://example.org/');",
      ['loadURL', 'loadURL of an address that is written there'],
    ],
    ['void window.loadURL(`${site}/`);', ['loadURL', 'loadURL of an address that is written there']],
    ['element.innerHTML = words;', ['innerHTML', 'innerHTML =']],
    ["element['outerHTML'] = words;", ['outerHTML']],
    ['element?.insertAdjacentHTML("beforeend", words);', ['insertAdjacentHTML']],
    ['const part = <div dangerouslySetInnerHTML={{ __html: words }} />;', ['dangerouslySetInnerHTML']],
    ['document.write(words);', ['document.write']],
    ['eval(words); (0, eval)(words);', ['eval']],
    ["window['eval'](words);", ['eval']],
    ["new Function('return 1');", ['Function']],
    ["setTimeout('run()', 1);", ['setTimeout of a text']],
    ["import { ipcMain } from 'electron'; ipcMain.on('x', run); ipcMain.handle('y', run);", ['ipcMain']],
    ["import { net } from 'electron';", ['net of electron']],
    ["import https from 'node:https';", ['node:https']],
    ["await import('node:child_process');", ['node:child_process']],
    ['await import(name);', ['an import of something that is not said']],
    [
      "new WebSocket('ws://example.org/'); navigator.sendBeacon(url); new RTCPeerConnection();",
      ['RTCPeerConnection', 'WebSocket', 'sendBeacon'],
    ],
    ['await fetch(url);', ['fetch']],
    ['session.setPermissionRequestHandler(null);', ['setPermissionRequestHandler']],
  ])('is noticed: %s', (text, found) => {
    expect(saidIn('electron/made-up.tsx', text)).toEqual(found);
  });

  test('is noticed where a window is made without its walls, also in the file that may make one', () => {
    expect(saidIn('electron/window.ts', 'new BrowserWindow({ webPreferences: { sandbox: true } });')).toEqual(
      ['a window without contextIsolation'],
    );
  });

  test('is not seen in words, comments and types', () => {
    const text = [
      "// eval(words), innerHTML = ''",
      "const words = 'openExternal and eval';",
      'type Part = { readonly fetch: typeof globalThis.fetch; innerHTML: string };',
      'class Tables { async fetch(name: string): Promise<string> { return name; } }',
    ].join('\n');
    expect(saidIn('renderer/made-up.ts', text)).toEqual([]);
  });
});
