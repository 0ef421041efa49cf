import type { vietnamese } from './vi/index.ts';

/** What a language must say: the very parts and keys of the Vietnamese. */
export type WebText = typeof vietnamese;
