import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Built files lie in out/bench-build/bench. */
export const ROOT_FOLDER: string = fileURLToPath(new URL('../../../', import.meta.url));
export const BENCH_FOLDER: string = join(ROOT_FOLDER, 'bench');
