import '@fontsource-variable/inter/wght.css';
import '@fontsource/source-serif-4/400.css';
import '@fontsource/source-serif-4/400-italic.css';
import '@fontsource/source-serif-4/600.css';
import '@fontsource/noto-sans-sc/chinese-simplified-400.css';
import './app/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Begin } from './app/Begin.tsx';
import { beginWithLock } from './commands/screen-lock.ts';
import { isSealed, takeKept } from './commands/sealed-profile.ts';
import { ask } from './platform.ts';
import { takeCarried } from './state/carry-drafts.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const [job, lock, sealing] = await Promise.all([
  ask('headless.job'),
  ask('lock.state'),
  ask('sealing.state'),
]);
beginWithLock(lock);
if (job) {
  const { runHeadless } = await import('./headless/run-headless.ts');
  await runHeadless(job);
} else {
  takeCarried();
  // The window was loaded again: the passphrase is known since the program was started.
  const isOpened = sealing?.isOpen === true;
  if (isSealed(sealing) && isOpened) await takeKept();
  createRoot(place).render(
    <StrictMode>
      <Begin isSealed={isSealed(sealing)} isOpened={isOpened} />
    </StrictMode>,
  );
}
