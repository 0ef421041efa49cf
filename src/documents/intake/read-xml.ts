import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';
import { damaged, Refusal } from './refusal.ts';

/** Elements within one another, and attributes of one: a workbook has about ten and thirty. */
const DEEPEST = 256;
const MOST_ATTRIBUTES = 256;

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read. Names come without their prefix: `row` for `x:row` too. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part of an archive from beginning to end. A document type, and with it any entity of the
 * file's own, is refused.
 *
 * @throws Refusal when it is no well-formed XML
 */
export async function readXml(archive: Archive, part: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ position: false });
  parser.on('error', () => {
    throw damaged(part);
  });
  parser.on('doctype', () => {
    throw new Refusal('workbook.dangerous', { part });
  });
  let depth = 0;
  let told = 0;
  parser.on('opentagstart', () => {
    told = 0;
  });
  parser.on('attribute', () => {
    told += 1;
    if (told > MOST_ATTRIBUTES) throw new Refusal('workbook.dangerous', { part });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refusal('workbook.dangerous', { part });
    handler.open?.(local(name), attributes as Attributes);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(local(name));
  });
  for await (const piece of archive.text(part)) parser.write(piece);
  parser.close();
}

export function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without prefix, such as the `id` of `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const [written, value] of Object.entries(attributes)) {
    if (local(written) === name) return value;
  }
  return undefined;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
