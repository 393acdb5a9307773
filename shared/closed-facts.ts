/** What main refuses, by the guard that refused it; counted since the program started, and never said of what. */
export const GUARDS = ['permissions', 'downloads', 'windows', 'navigations', 'frames'] as const;
export type Guard = (typeof GUARDS)[number];

/** How it stands with everything that could lead out of this computer. */
export interface ClosedFacts {
  /** Links open in no browser, and nobody is asked. */
  readonly isClosed: boolean;
  /** Requests that were refused, by scheme (`https`), which is all that is kept of them. */
  readonly requests: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<Guard, number>>;
  /** What the engine itself says about connections between pages, as `disable_non_proxied_udp`. */
  readonly webRtcPolicy: string;
  /** Languages that the engine's own spelling checker could fetch a dictionary for. */
  readonly dictionaries: number;
}

/** What became of one attempt of main to get out. */
export interface MainTry {
  /** `resolve` asks for a name, `request` for an address. */
  readonly kind: 'resolve' | 'request';
  /** The name or the address. */
  readonly target: string;
  readonly isRefused: boolean;
  /** What the engine answered, as `ERR_NAME_NOT_RESOLVED`. */
  readonly answer: string;
}

/** What the analyst did with an address that was shown. */
export type LinkOutcome = 'opened' | 'copied' | 'left';
