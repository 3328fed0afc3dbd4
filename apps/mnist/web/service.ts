// Keeps what the page has loaded, so that it works offline.
declare const self: ServiceWorkerGlobalScope;
declare const __FILES__: readonly string[];

const KEPT = "page";

/** The files of this build; the build puts them in. */
const FILES: readonly string[] = __FILES__;

/** Servers vary files by who asks for them, and those that are kept here are asked for by others than will read them. */
const ANYONE = { ignoreVary: true } as const;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), forget()])));

// A page tells what it had loaded before this worker was there.
self.addEventListener("message", ({ data }: ExtendableMessageEvent & { readonly data: readonly string[] }) => {
  for (const url of data) if (new URL(url).origin === self.location.origin) void keep(url);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  // A file with a hash in its name never changes; of the others the newest is wanted.
  event.respondWith(/\/assets\//.test(request.url) ? keptFirst(request) : newestFirst(request));
});

/** Drops what earlier builds had and this one has not. */
async function forget(): Promise<void> {
  const cache = await caches.open(KEPT);
  const { scope } = self.registration;
  const current = new Set([scope, ...FILES.map((file) => new URL(file, scope).href)]);
  for (const request of await cache.keys()) if (!current.has(request.url.replace(/\?.*/, ""))) await cache.delete(request, ANYONE);
}

async function keep(url: string): Promise<void> {
  const cache = await caches.open(KEPT);
  if ((await cache.match(url, ANYONE)) === undefined) await cache.add(url).catch(() => {});
}

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request, ANYONE)) ?? newest(request);
}

async function newestFirst(request: Request): Promise<Response> {
  try {
    return await newest(request);
  } catch (error) {
    const kept = await caches.match(request, { ...ANYONE, ignoreSearch: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

async function newest(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await (await caches.open(KEPT)).put(request, response.clone());
  return response;
}
