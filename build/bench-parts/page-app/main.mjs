import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

app.setPath('userData', process.env.BENCH_PROFILE);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
void app.whenReady().then(() => {
  protocol.handle('app', async ({ url }) => {
    const file = path.join(process.env.BENCH_PAGE, path.normalize(new URL(url).pathname));
    return new Response(await readFile(file), {
      headers: { 'content-type': TYPES[path.extname(file)] ?? '' },
    });
  });
  const window = new BrowserWindow({ width: 1280, height: 900, webPreferences: { sandbox: true } });
  void window.loadURL('app://bench/index.html');
});
app.on('window-all-closed', () => app.quit());
