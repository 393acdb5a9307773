import { readPrinted } from './read-printed.ts';

self.addEventListener('message', ({ data: bytes }: MessageEvent<Uint8Array>) => {
  void readPrinted(bytes).then((answer) => self.postMessage(answer, { transfer: [] }));
});
