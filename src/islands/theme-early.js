// Runs in the head before the first paint, so that a chosen theme never flashes. Written plainly, because it is
// put into the page as it stands and its hash is part of the content security policy.
try {
  const theme = localStorage.getItem('mm:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
