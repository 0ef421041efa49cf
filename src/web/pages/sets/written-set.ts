import type { Path } from '../../../criteria/located.ts';
import { readYaml } from '../../../criteria/located-yaml.ts';

/** A value as a text of a set writes it; every scalar is text. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** The set as it is written, which may still lack what the format asks for; nothing if it is no YAML. */
export function writtenSet(text: string): Written | undefined {
  const yaml = readYaml(text, '');
  return 'findings' in yaml ? undefined : (yaml.value.value as Written);
}

/** What stands at a path. */
export function writtenAt(set: Written | undefined, path: Path): Written | undefined {
  return path.reduce<Written | undefined>(
    (at, key) =>
      typeof at === 'object' ? (at as Readonly<Record<PropertyKey, Written>>)[key] : undefined,
    set,
  );
}

/** The text there; nothing where a list or a map stands, or nothing at all. */
export function textAt(set: Written | undefined, path: Path): string | undefined {
  const at = writtenAt(set, path);
  return typeof at === 'string' ? at : undefined;
}

export function listAt(set: Written | undefined, path: Path): readonly Written[] {
  const at = writtenAt(set, path);
  return Array.isArray(at) ? at : [];
}
