import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and answers with its exit code; 124 where it took longer than `timeoutMs`, 127 where it
 * could not be started. Its whole family goes with it, and so it does when this process is told to end.
 */
export function run(file, args, { timeoutMs = 0, ...options } = {}) {
  return new Promise((resolve) => {
    const hasOwnGroup = process.platform !== 'win32' && timeoutMs > 0;
    const child = spawn(file, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
      detached: hasOwnGroup,
    });
    let isLate = false;
    const end = (signal) => kill(child, hasOwnGroup, signal);
    const timer = timeoutMs > 0 ? setTimeout(endLate, timeoutMs) : undefined;
    const stopListening = passSignals(end);
    function endLate() {
      isLate = true;
      end('SIGKILL');
    }
    const finish = (code) => {
      clearTimeout(timer);
      stopListening();
      resolve(isLate ? 124 : code);
    };
    child.on('error', () => finish(127));
    child.on('close', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 1)));
    options.onStart?.(child);
  });
}

function kill(child, hasOwnGroup, signal) {
  try {
    if (hasOwnGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

function passSignals(end) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => end(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** Says what is wrong in one sentence and ends with a failure. */
export function giveUp(message) {
  console.error(message);
  process.exit(1);
}
