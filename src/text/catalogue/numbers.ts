/** How a language writes numbers. */
export interface NumberStyle {
  readonly decimalMark: string;
  /** Between thousands, in numbers of 10 000 and more. */
  readonly groupMark: string;
  /** A size in megabytes. */
  megabytes(size: string): string;
}
