// The library that draws: asked for beside the code that needs it, so that it does not come after it.
export { hydrate, render } from 'preact';
