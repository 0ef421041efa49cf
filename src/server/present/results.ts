import type { z } from '@hono/zod-openapi';
import type { ResultValue } from '../../storage/index.ts';
import type { unitResult } from '../answers.ts';

/** A result as it was frozen by `app/result-record.ts`, whose fields the description repeats. */
export function presentResult(value: ResultValue): z.output<typeof unitResult> {
  return value as z.output<typeof unitResult>;
}
