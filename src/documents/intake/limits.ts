/** How much of a workbook is looked at before it is refused. */
export interface IntakeLimits {
  /** Of the file as it lies on the disk. */
  readonly fileBytes: number;
  /** Of all parts that are read, unpacked: counted while unpacking, whatever the file says of itself. */
  readonly unpackedBytes: number;
  /** Parts in the archive, sheets among them. */
  readonly entries: number;
  readonly sheets: number;
  /** Cells with something in them; cells with nothing but a format are passed over. */
  readonly cells: number;
  /** Shared texts, formats, names and relations: each of these lists, whether cells use them or not. */
  readonly items: number;
  /** Letters of all texts and formulas together. */
  readonly letters: number;
  readonly seconds: number;
}

/** Far above a form or an annex, far below what would hold up a laptop. */
export const INTAKE_LIMITS: IntakeLimits = {
  fileBytes: 20 * 2 ** 20,
  unpackedBytes: 200 * 2 ** 20,
  entries: 2000,
  sheets: 100,
  cells: 200_000,
  items: 200_000,
  letters: 20_000_000,
  seconds: 30,
};
