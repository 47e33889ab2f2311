/**
 * The service worker: what has been loaded once is there without a network. Its build names all files of the playground, so
 * that a page and its parts are of one version.
 */
declare const PARTS: readonly string[];
declare const VERSION: string;

/** What TypeScript knows of service workers stands in a library that excludes the one about pages. */
interface Worker {
  readonly registration: { readonly scope: string };
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}
const worker = self as unknown as Worker;
/** Of this copy of the page: another one may stand at the same host. */
const OWN = `yardstick ${worker.registration.scope} `;
const CACHE = OWN + VERSION;

worker.addEventListener('install', (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(PARTS))));

worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));

worker.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

async function forgetOlder(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== CACHE) await caches.delete(name);
}
