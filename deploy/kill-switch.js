// Put this in place of sw.js on the server if a service worker of ours ever does harm: at the next visit it takes
// the place of the worker, removes the copies, and goes. What readers have done is kept elsewhere and stays.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('many-machines:')) await caches.delete(name);
      await self.registration.unregister();
    })(),
  ),
);
