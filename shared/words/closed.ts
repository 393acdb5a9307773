import { counted } from '../lib/counted.ts';

/** Words of the page “Offline”: what keeps everything on this computer, and the test that shows it. */
export const CLOSED_WORDS = {
  title: 'Offline',
  lead: 'Touchstone connects to nothing. This page shows what it has refused since it was started, and tries to get out by every way that a page of it could take.',

  mode: {
    title: 'Closed mode',
    isOn: 'On: addresses of sources are words. They can be copied; no browser is opened.',
    isOff:
      'Off: an address can be opened in your browser, after a question that shows the whole of it. Touchstone itself still connects to nothing.',
    turnOff: 'Turn closed mode off…',
    turnOn: 'Turn closed mode on',
  },

  facts: {
    title: 'Since the program was started',
    requests: 'Requests refused',
    none: 'none',
    bySchemes: (requests: Readonly<Record<string, number>>): string =>
      Object.entries(requests)
        .map(([scheme, count]) => `${scheme} ${count}`)
        .join(', '),
    guards: {
      permissions: 'Permissions asked for and denied',
      downloads: 'Downloads refused',
      windows: 'Windows refused',
      navigations: 'Ways to another page refused',
      frames: 'Pages within the page refused',
    },
    resolver: 'Name resolution',
    resolverOff: 'off: not even “localhost” is found',
    resolverOn: 'on: “localhost” was found',
    resolverUnknown: 'not tried yet',
    dictionary: 'Dictionaries to fetch',
    noDictionary: 'none: the engine’s spelling checker is off',
    dictionaries: (count: number): string => counted(count, 'language', 'languages'),
    webRtc: 'Connections between pages (WebRTC)',
    webRtcOff: 'off: only through a proxy, and there is none',
    webRtcOther: (policy: string): string => `allowed (${policy})`,
    note: 'Only numbers are kept, never an address. Counted too: one request that this page makes of itself, to see it refused, and what the self-test tries.',
  },

  test: {
    title: 'Self-test',
    text: 'Each attempt is aimed at this very computer, at a port where nobody listens: even one that nothing stopped would reach nobody. An attempt counts as blocked only where something says that it blocked it; that it failed is not enough.',
    run: 'Run the self-test',
    running: 'Trying…',
    again: 'Run it again',
    attempt: 'Attempt',
    outcome: 'What became of it',
    attempts: {
      ask: 'Ask for an address (fetch)',
      image: 'Show a picture from the web',
      frame: 'Show a page within the page',
      socket: 'Open a socket (WebSocket)',
      events: 'Listen to a server (EventSource)',
      beacon: 'Send a last word (beacon)',
      prefetch: 'Fetch a page beforehand (prefetch)',
      worker: 'Ask for an address in a worker',
      file: 'Read a file of this computer',
      webRtc: 'Connect to another page (WebRTC)',
      window: 'Open a window',
      download: 'Save a file by itself',
      permission: 'Ask where this computer is',
      resolve: (name: string): string => `Ask for the name ${name}, past the page`,
      request: (address: string): string => `Ask for ${address}, past the page`,
    },
    byPolicy: (directive: string): string => `Blocked by the policy of the page (${directive})`,
    byMain: 'Blocked by the main process, which counted it',
    byEngine: 'Blocked by the engine: no way out was offered to it',
    byAnswer: (answer: string): string => `Blocked (${answer})`,
    notShown: 'Not shown to be blocked',
    allBlocked: (count: number): string => `All ${counted(count, 'attempt was', 'attempts were')} blocked.`,
    someNot: (count: number): string =>
      `${counted(count, 'attempt was', 'attempts were')} not shown to be blocked. Nothing was sent: the attempts lead nowhere. Until this is explained, do not open on this computer what must not leave it, and tell the people who gave you the program.`,
    failed: 'The self-test could not be finished. Nothing was changed; run it again.',
  },

  limits: {
    title: 'What this page cannot show',
    lines: [
      'What other programs, the operating system or a synchronised folder do with the files on this computer.',
      'What a browser does with an address that you open in it, when closed mode is off.',
      'What becomes of what you copy, print, or save.',
      'A lookup of a name that a page asks for in advance gives the page no answer. What stops it is that no name is found at all.',
    ],
  },

  address: {
    copy: 'Copy address',
    copied: 'Copied',
    open: 'Open address…',
    none: 'This source has no address. Write one into its details, or select one in its text.',
    copiedNotice: 'The address was copied. Nothing was opened.',
  },
} as const;
