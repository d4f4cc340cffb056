// The labs, for those who place them on pages.
export { labIds, loadLab } from '../labs/registry.ts';
