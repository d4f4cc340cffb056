import type { RunPart } from './lab-part.ts';
import type { PictureView } from './picture-view.ts';
import { findingOf } from './picture-words.ts';

interface RunPictureProps extends RunPart {
  View: PictureView;
  onSay: (text: string) => void;
}

/** The picture of its own that a run's lab draws, as far as the run has come. */
export function RunPicture({ View, ...part }: RunPictureProps) {
  const { lab, tongue, state, playback } = part;
  const { settings } = state;
  const picture = lab.picture?.({ settings, record: playback.record(), now: playback.run.now });
  if (!picture) return null;
  return <View {...part} picture={picture} finding={findingOf(lab, tongue, settings, playback.measure())} />;
}
