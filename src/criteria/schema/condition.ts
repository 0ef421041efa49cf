import { z } from 'zod';

/** json-rules-engine's leaf: a fact, an operator and the value (or other fact) it is held against. */
export interface LeafDocument {
  readonly fact: string;
  readonly operator: string;
  readonly value: string | readonly string[] | { readonly fact: string };
}

/**
 * A condition in json-rules-engine's format. Left out on purpose: `priority` (it would make the
 * trace depend on order), `path` and `params` (every fact is one value).
 */
export type ConditionDocument =
  | { readonly all: readonly ConditionDocument[] }
  | { readonly any: readonly ConditionDocument[] }
  | { readonly not: ConditionDocument }
  | { readonly condition: string }
  | LeafDocument;

const leaf = z.strictObject({
  fact: z.string().min(1),
  operator: z.string().min(1),
  value: z.union([
    z.string().meta({ type: ['string', 'number', 'boolean'] }),
    z.array(z.string().meta({ type: ['string', 'number', 'boolean'] })).min(1),
    z.strictObject({ fact: z.string().min(1) }),
  ]),
});

export const condition: z.ZodType<ConditionDocument> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      z.strictObject({ condition: z.string().min(1) }),
      leaf,
    ]),
  )
  .meta({ id: 'Condition' });
