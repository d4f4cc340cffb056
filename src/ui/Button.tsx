// A button that can be out of reach for now: it stays in the tab order and says why (rule A27).
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

export interface ButtonProps extends Omit<ButtonHTMLAttributes, 'disabled' | 'onClick'> {
  kind?: 'primary' | 'plain' | 'quiet';
  /** Id of the text that says why the button does nothing yet; absent when it works. */
  blockedBy?: string | undefined;
  onClick: () => void;
  children: ComponentChildren;
}

export function Button({ kind = 'plain', blockedBy, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={`button ${kind}`}
      aria-disabled={blockedBy ? 'true' : undefined}
      aria-describedby={blockedBy}
      onClick={({ currentTarget }) => {
        if (blockedBy) return;
        // A button that goes when it has been pressed leaves the focus to its place, where that can have it.
        currentTarget.closest<HTMLElement>('div[tabindex]')?.focus({ preventScroll: true });
        onClick();
      }}
    >
      {children}
    </button>
  );
}
