/** An expected failure is a value. `code` is stable for programs, `message` is a sentence for people. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Problem);

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: string, message: string): { readonly ok: false } & Problem => ({
  ok: false,
  code,
  message,
});
