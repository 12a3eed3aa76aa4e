import { Component, type ReactNode } from 'react';
import { unexpected } from '#shared/lib/failure.ts';
import { showFailure } from '../state/failure-store.ts';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What is drawn; when it is another thing, drawing is tried afresh. */
  readonly of: string;
};
type ErrorBoundaryState = { readonly broken: boolean; readonly of: string };

/** A screen that breaks says so in place; the rest of the window stays usable, and the workshop is saved anyway. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false, of: this.props.of };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.of === state.of ? null : { broken: false, of: props.of };
  }

  override componentDidCatch(): void {
    showFailure(unexpected);
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
