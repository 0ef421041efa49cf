/** What a handler may give back where the description says text: JSON writes these as text itself. */
type SentText<T extends string> = T | { toJSON(): string };

/**
 * Values that become `T` once they are written as JSON: a day or a decimal for its text, read-only
 * lists and maps for plain ones, `undefined` for what is left out.
 */
export type Sent<T> = unknown extends T
  ? unknown
  : T extends string
    ? string extends T
      ? SentText<T>
      : T
    : T extends readonly (infer Item)[]
      ? readonly Sent<Item>[]
      : T extends object
        ? { readonly [Key in keyof T as string extends Key ? never : Key]: Sent<T[Key]> }
        : T;
