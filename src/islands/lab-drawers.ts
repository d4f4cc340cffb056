// What lies in the drawers under a lab: loaded when one is opened.
export { LabComparison } from './LabComparison.tsx';
export { LabLog } from './LabLog.tsx';
export { LabTables } from './LabTables.tsx';
