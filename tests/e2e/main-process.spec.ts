import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { executableOf, SANDBOX_SWITCHES, testEnvironment } from './packaged.ts';

/** Runs the program that analysts get from the command line, its output through pipes. */
function touchstone(words: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  const { status, stdout, stderr } = spawnSync(executableOf('production'), [...SANDBOX_SWITCHES, ...words], {
    ...options,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

test('a second start ends at once, and its case file opens in the first window', async ({
  page,
  profile,
}) => {
  const file = path.join(profile, 'second.touchstone');
  fs.writeFileSync(file, 'not a case');
  const opened = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.touchstone.on('file.opened', ({ name, bytes }) => resolve([name, bytes.length]));
      }),
  );
  const second = spawn(executableOf('twin'), [...SANDBOX_SWITCHES, file], {
    env: testEnvironment(profile),
    stdio: 'ignore',
  });
  expect(await exitCodeOf(second)).toBe(0);
  expect(await opened).toEqual(['second.touchstone', 10]);
});

test('a window that hangs does not keep the program from ending', async ({ app, page }) => {
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  const program = app.process();
  const ended = exitCodeOf(program);
  program.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a window closed while it still loads ends the program, and its place is remembered', async ({
  app,
  profile,
}) => {
  await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 750 });
  });
  const ended = exitCodeOf(app.process());
  await app.evaluate(({ app: program }) => {
    setTimeout(() => program.quit());
  });
  expect(await ended).toBe(0);
  const place = JSON.parse(fs.readFileSync(path.join(profile, 'window.json'), 'utf8')) as object;
  expect(place).toMatchObject({ width: 1100, height: 750, isMaximized: false });
});

test('on the command line the code is exact and a mistake is explained on standard error', ({ profile }) => {
  const help = touchstone(['--help'], { cwd: profile });
  expect(help).toMatchObject({ status: 0 });
  expect(help.stdout).toContain('touchstone verify CASE');

  const mistake = touchstone(['export', 'x.touchstone', '--to', 'pdf', '--out', 'r.pdf'], { cwd: profile });
  expect(mistake).toMatchObject({ status: 2, stdout: '' });
  expect(mistake.stderr).toContain('The option “--assessment” is missing.');

  const missing = touchstone(['verify', 'gone.touchstone'], { cwd: profile });
  expect(missing).toMatchObject({ status: 2, stdout: '' });
  expect(missing.stderr).toContain('There is no file “gone.touchstone”.');
});

test('a job on the command line leaves nothing behind but what it was asked for', ({ profile }) => {
  const temporary = path.join(profile, 'temporary');
  const work = path.join(profile, 'work');
  for (const folder of [temporary, work]) fs.mkdirSync(folder);
  const env = { ...process.env, TMPDIR: temporary };
  const made = touchstone(['sample', '--out', 'sample.touchstone'], { cwd: work, env });
  expect(made).toMatchObject({ status: 0 });
  expect(fs.readdirSync(work)).toEqual(['sample.touchstone']);
  expect(fs.readdirSync(temporary).filter((name) => name.startsWith('touchstone'))).toEqual([]);
});
