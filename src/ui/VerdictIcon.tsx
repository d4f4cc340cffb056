// A verdict's shape: a disc with a tick, or a diamond with a bar. Told apart without colour.

export interface VerdictIconProps {
  kind: 'right' | 'wrong';
}

export function VerdictIcon({ kind }: VerdictIconProps) {
  return (
    <svg
      class={`verdict-icon ${kind}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      {kind === 'right' ? (
        <circle cx="10" cy="10" r="9" />
      ) : (
        <path class="back" d="M10 0.5 19.5 10 10 19.5 0.5 10Z" />
      )}
      <path class="front" d={kind === 'right' ? 'M5.5 10.5 9 14 14.5 7' : 'M6 10H14'} />
    </svg>
  );
}
