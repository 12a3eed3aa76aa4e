import { RotateCcw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What is drawn; when it is another thing, drawing is tried afresh. */
  readonly of: string;
};
type ErrorBoundaryState = { readonly broken: boolean; readonly of: string };

/** A screen that breaks says so in its place; the rest of the window stays usable, and the workshop is saved anyway. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false, of: this.props.of };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.of === state.of ? null : { broken: false, of: props.of };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken onAgain={() => this.setState({ broken: false })} />;
  }
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const t = useText();
  return (
    <div role="alert">
      <EmptyState
        title={t('frame.broken')}
        action={
          <Button kind="primary" icon={RotateCcw} onClick={onAgain} testId="draw-again">
            {t('frame.drawAgain')}
          </Button>
        }
        testId="broken"
      >
        {t('frame.brokenHint')}
      </EmptyState>
    </div>
  );
}
