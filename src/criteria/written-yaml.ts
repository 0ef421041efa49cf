import { type Document, isMap, parseDocument, Document as YamlDocument } from 'yaml';
import type { Path } from './located.ts';

/** Lines are never folded: a text stays on its line whatever its length. */
const LAYOUT = { lineWidth: 0 } as const;

/**
 * A YAML text with some of its top keys set anew, all else of it, comments too, left as it was. Every
 * scalar is text, as `readYaml` takes it; the same values always give the same text.
 *
 * @param text the text so far; nothing when there is none yet
 * @param order of the keys, for those that are new
 */
export function withKeys(
  text: string | undefined,
  values: Readonly<Record<string, unknown>>,
  order: readonly string[],
): string {
  const document: Document =
    text === undefined
      ? new YamlDocument({}, { schema: 'failsafe' })
      : parseDocument(text, { schema: 'failsafe', stringKeys: true });
  if (!isMap(document.contents)) throw new Error('a YAML text with keys was expected');
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) document.delete(key);
    else document.set(key, document.createNode(value, { aliasDuplicateObjects: false }));
  }
  const place = (key: unknown): number => {
    const at = order.indexOf(String((key as { value?: unknown })?.value ?? key));
    return at < 0 ? order.length : at;
  };
  document.contents.items.sort((a, b) => place(a.key) - place(b.key));
  return document.toString(LAYOUT);
}

/** Keys of one map of a YAML text that are set anew; `undefined` takes a key away. */
export interface Edit {
  readonly path: Path;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A YAML text with some keys set anew anywhere in it, all else of it, comments too, left as it was. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text, { schema: 'failsafe', stringKeys: true });
  for (const { path, values } of edits) {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) document.deleteIn([...path, key]);
      else document.setIn([...path, key], document.createNode(value));
    }
  }
  return document.toString(LAYOUT);
}
