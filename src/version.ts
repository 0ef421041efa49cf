import { createRequire } from 'node:module';

/** Version of the package: stands in results and exports, so that they can be recomputed. */
export const ENGINE_VERSION: string = createRequire(import.meta.url)('../package.json').version;
