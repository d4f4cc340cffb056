// Put into the head of every page as it stands: no types, no imports. Before the first paint, so no flash.
try {
  const theme = localStorage.getItem('mm:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {}
