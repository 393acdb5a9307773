import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

const PAGE = readFileSync(path.join(import.meta.dirname, 'index.html'));

app.setPath('userData', process.env.TOUCHSTONE_PROFILE);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
void app.whenReady().then(() => {
  protocol.handle('app', () => new Response(PAGE, { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  void window.loadURL('app://bare/index.html');
});
app.on('window-all-closed', () => app.quit());
