// What draws a lab's picture, by its type: each is loaded with the lab that needs it.
import type { ComponentType } from 'preact';
import type { Picture } from '../labs/picture.ts';
import type { LabPart } from './lab-part.ts';

export interface PictureViewProps<P extends Picture = Picture> extends LabPart {
  picture: P;
  /** What the picture shows, as a sentence: its accessible name. */
  finding: string;
  onSay: (text: string) => void;
}
export type PictureView = ComponentType<PictureViewProps>;

const views: {
  [T in Picture['type']]: () => Promise<{
    View: ComponentType<PictureViewProps<Extract<Picture, { type: T }>>>;
  }>;
} = {
  curve: () => import('./CurveView.tsx'),
  bars: () => import('./BarsView.tsx'),
  gantt: () => import('./GanttView.tsx'),
  nest: () => import('./NestView.tsx'),
  board: () => import('./BoardView.tsx'),
};

export type PictureType = Picture['type'];

/** Loads what draws pictures of a type. A lab shows pictures of one type only (a contract test holds it). */
export async function loadView(type: PictureType): Promise<PictureView> {
  // Safe: the view of a type is given pictures of that type only.
  return (await views[type]()).View as PictureView;
}
