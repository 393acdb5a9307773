import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type AnswerOf, type Bridge, CHANNELS, EVENTS, type Outcome } from '../shared/ipc.ts';

const channels = new Set<string>(CHANNELS);
const events = new Set<string>(EVENTS);

const bridge: Bridge = {
  invoke: async (channel, ...args) => {
    if (!channels.has(channel)) return { ok: false, code: 'refused', message: 'There is no such channel.' };
    const outcome: unknown = await ipcRenderer.invoke(channel, ...args);
    return outcome as Outcome<AnswerOf<typeof channel>>;
  },
  on: (event, listener) => {
    if (!events.has(event)) throw new Error('There is no such event.');
    // The event object would hand its sender to the page.
    const heard = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => {
      listener(payload);
    };
    ipcRenderer.on(event, heard);
    return () => {
      ipcRenderer.off(event, heard);
    };
  },
};

contextBridge.exposeInMainWorld('touchstone', bridge);
