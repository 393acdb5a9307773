import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

/** A node of the syntax tree, as far as the rules look at it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Names that stand for a danger, and the only files that may say them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  openExternal: ['electron/closed-dialogs.ts'],
  shell: ['electron/closed-dialogs.ts'],
  clipboard: ['electron/closed-dialogs.ts'],
  openPath: [],
  showItemInFolder: [],
  executeJavaScript: ['electron/pdf/print-window.ts'],
  executeJavaScriptInIsolatedWorld: [],
  insertCSS: [],
  enableBlinkFeatures: ['electron/pdf/print-window.ts'],
  loadURL: ['electron/window.ts', 'electron/pdf/print-window.ts'],
  BrowserWindow: [
    'electron/window.ts',
    'electron/pdf/print-window.ts',
    // These name its type, or show a dialog over it.
    'electron/files.ts',
    'electron/chosen-files.ts',
    'electron/closed.ts',
    'electron/closed-dialogs.ts',
    'electron/snapshots/snapshot-handlers.ts',
  ],
  ipcMain: ['electron/ipc.ts'],
  ipcRenderer: ['electron/preload.ts'],
  contextBridge: ['electron/preload.ts'],
  setPermissionRequestHandler: ['electron/security.ts'],
  setPermissionCheckHandler: ['electron/security.ts'],
  setDevicePermissionHandler: ['electron/security.ts'],
  setWindowOpenHandler: ['electron/security.ts'],
  onBeforeRequest: ['electron/security.ts'],
  innerHTML: ['renderer/features/assessments/editor/carried-text.ts'],
  fetch: [
    'electron/app-scheme.ts',
    'electron/main-tries.ts',
    'renderer/features/closed/self-test.ts',
    'renderer/report/report-file.ts',
    'renderer/workers/pdf-data.ts',
    'renderer/workers/self-test.worker.ts',
  ],
  WebSocket: ['renderer/features/closed/self-test.ts'],
  EventSource: ['renderer/features/closed/self-test.ts'],
  sendBeacon: ['renderer/features/closed/self-test.ts'],
  RTCPeerConnection: ['renderer/features/closed/self-test.ts'],
  ...nowhere(
    'BrowserView WebContentsView loadFile WebTransport XMLHttpRequest importScripts serviceWorker',
    'outerHTML insertAdjacentHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment DOMParser srcdoc',
    'dangerouslySetInnerHTML eval Function execScript',
    'nodeIntegrationInWorker nodeIntegrationInSubFrames webSecurity allowRunningInsecureContent experimentalFeatures',
    'autoUpdater crashReporter netLog setProxy setCertificateVerifyProc disableNetworkEmulation',
    'setSpellCheckerDictionaryDownloadURL addWordToSpellCheckerDictionary clearHostResolverCache',
    'readHTML readRTF readImage',
  ),
};

/** Settings of a window that may be said only so. */
const SETTINGS: Readonly<Record<string, boolean>> = {
  nodeIntegration: false,
  webviewTag: false,
  contextIsolation: true,
  sandbox: true,
};

/** Modules by which a program talks to others, and the only files that may import them. */
const MODULES =
  /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns|dns\/promises|inspector|child_process|cluster|worker_threads|vm|repl)$/;

/** What the code of a file says that it may not say, as `path: name`. */
export function forbiddenIn({ path, text }: SourceFile): readonly string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} could not be read: ${errors[0]?.message}`);
  const found = new Set<string>();
  walk(program as unknown as Node, (node, parent) => {
    for (const said of saidBy(node, parent, path)) found.add(`${path}: ${said}`);
  });
  return [...found].toSorted();
}

function* saidBy(node: Node, parent: Node | null, path: string): Iterable<string> {
  const name = nameOf(node);
  if (name !== null && Object.hasOwn(NAMES, name) && !isOnlyDescribed(node, parent)) {
    if (!NAMES[name]?.includes(path)) yield name;
  }
  if (node.type === 'Property') {
    const key = keyOf(node);
    if (key in SETTINGS && (node['value'] as Node)['value'] !== SETTINGS[key])
      yield `${key} is not ${SETTINGS[key]}`;
  }
  if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') {
    const source = (node['source'] as Node)['value'];
    if (typeof source !== 'string') yield 'an import of something that is not said';
    else if (MODULES.test(source)) yield source;
    if (source === 'electron' && namesIn(node).includes('net')) yield 'net of electron';
  }
  if (node.type === 'AssignmentExpression' && keyOf(node['left'] as Node) === 'innerHTML')
    yield 'innerHTML =';
  if (node.type === 'CallExpression') {
    const [first] = node['arguments'] as readonly Node[];
    const called = keyOf(node['callee'] as Node);
    if (/^set(?:Timeout|Interval)$/.test(called) && isText(first)) yield `${called} of a text`;
    if (/^loadURL$/.test(called) && isText(first)) yield 'loadURL of an address that is written there';
    if (/^write(?:ln)?$/.test(called) && keyOf((node['callee'] as Node)['object'] as Node) === 'document')
      yield 'document.write';
  }
  if (node.type === 'NewExpression' && keyOf(node['callee'] as Node) === 'BrowserWindow') {
    const settings = new Set<string>();
    walk(node, (inner) => void (inner.type === 'Property' && settings.add(keyOf(inner))));
    for (const needed of ['sandbox', 'contextIsolation']) {
      if (!settings.has(needed)) yield `a window without ${needed}`;
    }
  }
}

/** Names of types, and names of the keys of a description, do nothing. */
function isOnlyDescribed(node: Node, parent: Node | null): boolean {
  if (parent === null) return false;
  if (
    parent.type.startsWith('TS') &&
    parent.type !== 'TSAsExpression' &&
    parent.type !== 'TSNonNullExpression'
  )
    return true;
  // A method or property of one's own that happens to be called so: `fetch` of a table of fonts.
  return (
    ['MethodDefinition', 'PropertyDefinition'].includes(parent.type) &&
    parent['key'] === node &&
    !parent['computed']
  );
}

function nameOf(node: Node): string | null {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  // `window['eval']`
  return node.type === 'Literal' && typeof node['value'] === 'string' && node['isKey'] === true
    ? node['value']
    : null;
}

/** The name of a key, or of the last member: `a.b.c` is `c`. */
function keyOf(node: Node | undefined): string {
  if (!node) return '';
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type === 'Literal') return String(node['value']);
  return keyOf((node['property'] ?? node['key'] ?? node['expression']) as Node | undefined);
}

const namesIn = (node: Node): readonly string[] =>
  ((node['specifiers'] as readonly Node[] | undefined) ?? []).map((specifier) =>
    keyOf(specifier['imported'] as Node),
  );

const isText = (node: Node | undefined): boolean =>
  node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node['value'] === 'string');

function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  visit(node, parent);
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (!isNode(child)) continue;
      const isComputedKey = key === 'property' && node['computed'] === true && child.type === 'Literal';
      walk(isComputedKey ? { ...child, isKey: true } : child, visit, node);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function nowhere(...lists: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(lists.flatMap((list) => list.split(' ')).map((name) => [name, []]));
}
