/** Both sides begin right after a frame, so that three frames are three whole ones. */
export const atRest = () => new Promise((rest) => requestIdleCallback(rest));

/** A message sent in a frame comes after it is painted. */
export const nextFrame = () =>
  new Promise((painted) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', painted, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
