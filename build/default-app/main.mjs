// Stands in for the default_app.asar that the fallback runtime lacks: `electron <folder>` runs the program in <folder>.
// A module with a top-level await, so that Electron holds its `ready` event back until that program is loaded.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { name, productName, version, main } = JSON.parse(
  fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
);
process.defaultApp = true;
app.setVersion(version ?? process.versions.electron);
app.setName(productName ?? name ?? 'Electron');
app.setPath('userData', path.join(app.getPath('appData'), app.name));
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, main ?? 'index.js')).href);
