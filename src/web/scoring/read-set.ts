import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { located } from '../../criteria/located.ts';
import { readSet } from '../../criteria/read-set.ts';

/** A set the server keeps. It was checked when it was added: a fault now is a fault of this page. */
export function setFrom(values: unknown, hash: string): CriteriaSet {
  const read = readSet(located(hash, values));
  if ('value' in read) return read.value;
  throw new Error(`set ${hash}: ${read.findings.map(({ code }) => code).join(', ')}`);
}
