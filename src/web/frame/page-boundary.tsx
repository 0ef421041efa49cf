import { Component, type ReactNode } from 'react';
import { ProblemNote } from '../parts/problem-note.tsx';

interface State {
  readonly error?: unknown;
}

/** A fault of one page is told in its place and leaves the rest of the screen alone. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <ProblemNote error={error} onRetry={() => window.location.reload()} />;
  }
}
