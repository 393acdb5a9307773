import fc from 'fast-check';

/** One seed for every run: a law that fails here fails everywhere, and again. */
fc.configureGlobal({ seed: 20_250_926 });

// The PDF engine is made for Chromium and for Node 22, which have this; Node 20 has not.
Promise.withResolvers ??= function withResolvers<T>(this: PromiseConstructor): PromiseWithResolvers<T> {
  let resolve: PromiseWithResolvers<T>['resolve'] = () => undefined;
  let reject: PromiseWithResolvers<T>['reject'] = () => undefined;
  const promise = new this<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
};
