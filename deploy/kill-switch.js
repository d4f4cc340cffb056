// Put this in place of sw.js on the server if a service worker of ours ever does harm: at the next visit it takes
// the place of the worker, removes the copies, and goes. What readers have done is kept elsewhere and stays.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await removeCopies();
      await self.registration.unregister();
      // The worker that went may still have put away an answer that was on its way.
      await new Promise((after) => setTimeout(after, 2000));
      await removeCopies();
    })(),
  ),
);

async function removeCopies() {
  for (const name of await caches.keys()) if (name.startsWith('many-machines:')) await caches.delete(name);
}
