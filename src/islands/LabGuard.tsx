import { Component, type ComponentChildren } from 'preact';

interface LabGuardProps {
  children?: ComponentChildren;
  /** Called once when a part throws while it is drawn; nothing of the lab is left then. */
  onBroken: (error: unknown) => void;
}

/** Keeps a lab that breaks from taking the page with it. */
export class LabGuard extends Component<LabGuardProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  private isTold = false;

  override componentDidCatch(error: unknown): void {
    this.setState({ isBroken: true });
    if (this.isTold) return;
    this.isTold = true;
    // Not while the parts are being drawn.
    queueMicrotask(() => this.props.onBroken(error));
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
