/**
 * The packing library as bundles have it. Its asynchronous form asks for threads, which a web worker does not have and
 * the command line does not need: here it does at once what it is asked for.
 */
import {
  type AsyncUnzipOptions,
  type AsyncZippable,
  type FlateCallback,
  type Unzipped,
  unzipSync,
  zipSync,
} from 'fflate/browser';

export * from 'fflate/browser';

type Told<T> = (error: Parameters<FlateCallback>[0], data: T) => void;

export function zip(data: AsyncZippable, ...rest: [Told<Uint8Array>] | [object, Told<Uint8Array>]): void {
  tell(rest.at(-1) as Told<Uint8Array>, () =>
    zipSync(data as Parameters<typeof zipSync>[0], rest.length > 1 ? rest[0] : {}),
  );
}

export function unzip(data: Uint8Array, ...rest: [Told<Unzipped>] | [AsyncUnzipOptions, Told<Unzipped>]): void {
  tell(rest.at(-1) as Told<Unzipped>, () => unzipSync(data, rest.length > 1 ? (rest[0] as AsyncUnzipOptions) : {}));
}

function tell<T>(told: Told<T>, work: () => T): void {
  let result: T;
  try {
    result = work();
  } catch (error) {
    told(error as Parameters<Told<T>>[0], null as T);
    return;
  }
  told(null, result);
}
