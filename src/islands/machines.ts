// What a run that draws its machines needs beside the frame of every lab: loaded with it.
export { LabChart } from './LabChart.tsx';
export { LabMachines } from './LabMachines.tsx';
