import type { ReactNode } from 'react';

interface PanelProps {
  readonly title?: ReactNode;
  /** At the end of the title's line. */
  readonly extra?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A framed part of a page. */
export function Panel({ title, extra, className = '', children }: PanelProps) {
  return (
    <section className={`panel ${className}`}>
      {title !== undefined && (
        <div className="panel-head">
          <h2 className="tight">{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
