import '@fontsource-variable/inter/wght.css';
import '@fontsource/source-serif-4/400.css';
import '@fontsource/source-serif-4/400-italic.css';
import '@fontsource/source-serif-4/600.css';
import '@fontsource/noto-sans-sc/chinese-simplified-400.css';
import './app/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { beginWithLock } from './commands/screen-lock.ts';
import { ask } from './platform.ts';
import { takeCarried } from './state/carry-drafts.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const [job, lock] = await Promise.all([ask('headless.job'), ask('lock.state')]);
beginWithLock(lock);
if (job) {
  const { runHeadless } = await import('./headless/run-headless.ts');
  await runHeadless(job);
} else {
  takeCarried();
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
