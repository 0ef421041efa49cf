interface ProgressBarProps {
  /** Of 100. */
  readonly percent: number;
  readonly label: string;
}

/** How far something is, as a bar and as a figure. */
export function ProgressBar({ percent, label }: ProgressBarProps) {
  return (
    <span className="progress-bar">
      <progress max={100} value={percent} aria-label={label} />
      <span aria-hidden="true">{percent}%</span>
    </span>
  );
}
