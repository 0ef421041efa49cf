import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BENCH_FOLDER } from '../folders.ts';

/**
 * A package of bench/package.json. Its shape is given by the caller, as much of it as is used: the
 * project type-checks without those packages.
 */
export function peer<T>(name: string): T {
  return createRequire(join(BENCH_FOLDER, 'package.json'))(name) as T;
}
