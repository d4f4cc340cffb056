// Put into the head of an embedded lab's page as it stands, after the links to its twins: no types, no imports.
{
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme');
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  const tag = asked.get('lang');
  for (const link of document.querySelectorAll('link[hreflang]')) {
    if (!(link instanceof HTMLLinkElement) || link.hreflang !== tag || tag === root.lang) continue;
    location.replace(link.href + location.search);
  }
}
