import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';

interface LabGuardProps {
  children?: ComponentChildren;
  /** Called when a part throws while it is drawn; nothing of the lab is left then. */
  onBroken: (error: unknown) => void;
}

/** Keeps a lab that breaks from taking the page with it. */
export function LabGuard({ children, onBroken }: LabGuardProps) {
  // Not while the parts are being drawn.
  const [error] = useErrorBoundary((cause) => queueMicrotask(() => onBroken(cause)));
  return error ? null : children;
}
