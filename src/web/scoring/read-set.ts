import { config } from 'zod';
import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import { readYaml } from '../../criteria/located-yaml.ts';
import { readSet } from '../../criteria/read-set.ts';

// The policy of the pages forbids code made at run time, which zod would otherwise try.
config({ jitless: true });

/** A set the server keeps. It was checked when it was added: a fault now is a fault of this page. */
export function setFrom(text: string, hash: string): CriteriaSet {
  const yaml = readYaml(text, hash);
  const read = 'findings' in yaml ? yaml : readSet(yaml.value);
  if ('value' in read) return read.value;
  throw new Error(`set ${hash}: ${read.findings.map(({ code }) => code).join(', ')}`);
}
