/** Answers with the directive of this worker's own policy that blocked the request; null where none did. */
self.addEventListener('message', ({ data: address }: MessageEvent<string>) => {
  let directive: string | null = null;
  self.addEventListener('securitypolicyviolation', (event: Event) => {
    directive ??= (event as SecurityPolicyViolationEvent).effectiveDirective;
  });
  // The violation is told in a task of its own, which may come after the failure.
  const tell = (): void => void setTimeout(() => self.postMessage({ directive }, { transfer: [] }), 50);
  fetch(address).then(tell, tell);
});
