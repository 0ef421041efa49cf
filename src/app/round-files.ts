import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

export const EXTERNAL_FILE = 'external.yaml';
export const EVIDENCE_FOLDER = 'evidence';

/** The files of a round folder besides the two that must be there. Paths are full. */
export interface RoundFiles {
  readonly external?: string;
  /** One a unit, in order of name. */
  readonly evidence: readonly string[];
  /** Meant to be read, by their names, but not where or as they would be: answers lost in silence. */
  readonly misplaced: readonly string[];
}

const YAML = /\.ya?ml$/i;
/** Windows hides a last ending, so that `A01.yaml.txt` looks right. */
const YAML_HIDDEN = /\.ya?ml\.txt$/i;
const EXTERNAL_MISNAMED = /^external\.(?:ya?ml|ya?ml\.txt)$/i;

export async function roundFiles(folder: string): Promise<RoundFiles> {
  const names = await namesIn(folder, false);
  const evidenceFolder = join(folder, EVIDENCE_FOLDER);
  const handedIn = await namesIn(evidenceFolder, true);
  const isEvidence = (name: string): boolean => YAML.test(name) && !name.includes(sep);
  const strays = handedIn.filter(
    (name) => YAML_HIDDEN.test(name) || (YAML.test(name) && !isEvidence(name)),
  );
  const misnamed = names.filter((name) => EXTERNAL_MISNAMED.test(name) && name !== EXTERNAL_FILE);
  return {
    ...(names.includes(EXTERNAL_FILE) && { external: join(folder, EXTERNAL_FILE) }),
    evidence: handedIn.filter(isEvidence).map((name) => join(evidenceFolder, name)),
    misplaced: [
      ...misnamed.map((name) => join(folder, name)),
      ...strays.map((name) => join(evidenceFolder, name)),
    ],
  };
}

/** Nothing when the folder is not there. */
async function namesIn(folder: string, recursive: boolean): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { recursive, encoding: 'utf8' })).sort();
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR'];
    if (error instanceof Error && 'code' in error && absent.includes(String(error.code))) return [];
    throw error;
  }
}
