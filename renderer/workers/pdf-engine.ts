import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfData } from './pdf-data.ts';

type Options = Extract<Parameters<typeof PdfJs.getDocument>[0], { verbosity?: unknown }>;

export type PdfEngine = Pick<
  typeof PdfJs,
  'getDocument' | 'PasswordException' | 'PasswordResponses' | 'Util'
> & {
  /** Opens a document for its words alone. */
  readonly closed: Options;
};

let loading: Promise<PdfEngine> | null = null;

/** The parser and reader of PDF documents in this very thread: the import worker is where hostile bytes belong. */
export function loadPdfEngine(): Promise<PdfEngine> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfEngine> {
  await loadParser();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return {
    getDocument: pdfjs.getDocument,
    PasswordException: pdfjs.PasswordException,
    PasswordResponses: pdfjs.PasswordResponses,
    Util: pdfjs.Util,
    closed: {
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      BinaryDataFactory: PdfData,
      useWorkerFetch: false,
      cMapUrl: 'cmaps/',
      cMapPacked: true,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 0,
    },
  };
}

/**
 * The parser takes a thread without a window for a worker of its own and would answer on its port. While it loads, the
 * thread has one; then it is called directly.
 */
async function loadParser(): Promise<void> {
  const thread: { window?: unknown } = globalThis;
  const isWindowless = !('window' in thread);
  if (isWindowless) thread.window = thread;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  } finally {
    if (isWindowless) delete thread.window;
  }
}
