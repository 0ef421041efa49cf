import type { Finding } from '../criteria/finding.ts';
import { type LocatedYaml, readYaml } from '../criteria/located-yaml.ts';
import { readTextFile } from '../criteria/read-file.ts';

/** A file read and parsed; `yaml` is absent when a fault among the findings prevented it. */
export interface OpenedDocument {
  readonly yaml?: LocatedYaml;
  readonly findings: readonly Finding[];
}

/** Opens a YAML file within the bounds of `readTextFile`. */
export async function openDocument(file: string): Promise<OpenedDocument> {
  const text = await readTextFile(file);
  if ('findings' in text) return text;
  const yaml = readYaml(text.value, file);
  if ('findings' in yaml) return { findings: [...yaml.notices, ...yaml.findings] };
  return { yaml: yaml.value, findings: yaml.notices };
}
