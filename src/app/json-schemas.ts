import { z } from 'zod';
import { setDocument } from '../criteria/schema/set.ts';
import {
  externalDocument,
  roundDocument,
  submissionDocument,
  unitsDocument,
} from '../evidence/schema.ts';
import { casesDocument } from './cases-schema.ts';

/** Every file people write by hand, by the name its JSON Schema has in `docs/schema`. */
const documents = {
  set: setDocument,
  cases: casesDocument,
  round: roundDocument,
  units: unitsDocument,
  submission: submissionDocument,
  external: externalDocument,
} as const;

export type DocumentName = keyof typeof documents;
export const documentNames = Object.keys(documents) as readonly DocumentName[];

/**
 * JSON Schema of a document, for editors that complete and check YAML while it is typed. It
 * describes what is written, not what it is read as.
 */
export function jsonSchemaOf(name: DocumentName): unknown {
  return z.toJSONSchema(documents[name], {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => acceptBareScalars(jsonSchema),
  });
}

interface TextSchema {
  type?: unknown;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
}

/**
 * Every scalar is text to us, but editors read a bare `1.2` as a number and `true` as a boolean:
 * where text could look so, they must not mark it as wrong.
 */
function acceptBareScalars(schema: TextSchema): void {
  if (typeof schema.const === 'string' && isNumber(schema.const)) {
    schema.enum = [schema.const, Number(schema.const)];
    delete schema.const;
    delete schema.type;
  }
  if (schema.type !== 'string' || schema.enum || schema.const !== undefined) return;
  const fits = (text: string) => !schema.pattern || new RegExp(schema.pattern).test(text);
  const types = ['string', ...(fits('1') ? ['number'] : []), ...(fits('true') ? ['boolean'] : [])];
  if (types.length > 1) schema.type = types;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
