import { useEffect } from 'react';
import { report } from '../commands/edit.ts';
import { lockNow } from '../commands/screen-lock.ts';
import { useLock } from '../state/lock.ts';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** Milliseconds between two looks at the clock. */
const LOOK = 5000;
const MINUTE = 60_000;

/** Locks the window when nobody has touched it for as long as the analyst has said. */
export function useIdleLock(): void {
  const minutes = useLock((now) => (now.isSet && !now.isLocked ? now.idleMinutes : 0));
  useEffect(() => {
    if (minutes === 0) return undefined;
    let last = performance.now();
    const alive = (): void => {
      last = performance.now();
    };
    const timer = setInterval(() => {
      if (performance.now() - last >= minutes * MINUTE) void lockNow().catch(report);
    }, LOOK);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [minutes]);
}
