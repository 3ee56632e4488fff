import { Component, type ReactNode } from "react";

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Stands in for the pane where it fails while it is drawn. The words of the error are for programmers, and could quote the workbook:
 * they are not shown. Plain elements only, for the theme may be what failed.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="plain">
        <h1>Payer Scorecard</h1>
        <p role="alert">
          The pane met a fault of its own. The workbook is as it was; what was not saved in the pane is lost.
        </p>
        <button type="button" onClick={() => location.reload()}>
          Load the pane again
        </button>
      </main>
    );
  }
}
