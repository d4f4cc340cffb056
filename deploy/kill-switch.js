// Put this in place of sw.js on the server if a service worker of ours ever does harm: at the next visit it removes
// the copies and takes the registration away. What readers have done is kept elsewhere and stays.
//
// It acts as soon as it is installed, since a worker that does harm may never let another one take its place.
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(end());
});
self.addEventListener('activate', (event) => event.waitUntil(end()));

async function end() {
  await removeCopies();
  // Not waited for: it is done when the installation, which waits for us, is over.
  self.registration.unregister();
  // The worker that goes may still put away an answer that was on its way.
  await new Promise((after) => setTimeout(after, 2000));
  await removeCopies();
}

async function removeCopies() {
  for (const name of await caches.keys()) if (name.startsWith('many-machines:')) await caches.delete(name);
}
