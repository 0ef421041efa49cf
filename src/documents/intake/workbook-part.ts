import type { Archive } from './archive.ts';
import type { IntakeLimits } from './limits.ts';
import { attribute, isTrue, readXml } from './read-xml.ts';
import { tooMuch } from './refusal.ts';

export interface WorkbookPart {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly id: string;
  }[];
  readonly definedNames: ReadonlyMap<string, string>;
  readonly is1904: boolean;
}

export async function readWorkbookPart(
  archive: Archive,
  part: string,
  limits: IntakeLimits,
): Promise<WorkbookPart> {
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  const definedNames = new Map<string, string>();
  let is1904 = false;
  let defined: string | undefined;
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes.date1904);
      if (name === 'definedName') defined = attributes.name;
      if (name !== 'sheet') return;
      const { state } = attributes;
      sheets.push({
        name: (attributes.name ?? '').normalize('NFC'),
        hidden: state === 'hidden' || state === 'veryHidden',
        id: attribute(attributes, 'id') ?? '',
      });
      if (sheets.length > limits.sheets) throw tooMuch('sheets', limits.sheets);
    },
    text(text) {
      if (defined !== undefined)
        definedNames.set(defined, (definedNames.get(defined) ?? '') + text);
      if (definedNames.size > limits.items) throw tooMuch('items', limits.items);
    },
    close(name) {
      if (name === 'definedName') defined = undefined;
    },
  });
  return { sheets, definedNames, is1904 };
}

/** The custom properties of a file, whatever their type, as text. */
export async function customProperties(
  archive: Archive,
  part: string | undefined,
  { items }: IntakeLimits,
): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  if (part === undefined) return properties;
  let current: string | undefined;
  await readXml(archive, part, {
    open(name, attributes) {
      if (name === 'property') current = attributes.name;
    },
    text(text) {
      if (current !== undefined) properties.set(current, (properties.get(current) ?? '') + text);
      if (properties.size > items) throw tooMuch('items', items);
    },
    close(name) {
      if (name === 'property') current = undefined;
    },
  });
  return properties;
}
