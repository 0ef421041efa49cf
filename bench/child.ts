import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BUILT = fileURLToPath(new URL('.', import.meta.url));

/**
 * Runs a built bench file in a process of its own and reads the JSON it prints.
 *
 * @param heapMb limit of the heap, when the question is how little is enough
 */
export async function inChild<T>(
  file: string,
  args: readonly string[],
  heapMb?: number,
): Promise<T> {
  const flags = ['--expose-gc', ...(heapMb ? [`--max-old-space-size=${heapMb}`] : [])];
  const { stdout } = await run(process.execPath, [...flags, join(BUILT, file), ...args], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout) as T;
}
