import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { factTable } from '../../../criteria/fact-table.ts';
import type { FactTable } from '../../../criteria/facts.ts';
import type { Finding } from '../../../criteria/finding.ts';
import { readYaml } from '../../../criteria/located-yaml.ts';
import { notASet } from '../../../criteria/not-a-set.ts';
import { readAs } from '../../../criteria/read-as.ts';
import { readSet } from '../../../criteria/read-set.ts';
import { type SetDocument, setDocument } from '../../../criteria/schema/set.ts';

/** A text of a set as far as it can be understood, with everything that is wrong with it. */
export interface ReadText {
  readonly text: string;
  /** Only when nothing is wrong. */
  readonly set?: CriteriaSet;
  /** As soon as the format fits, whatever the whole-set checks say. */
  readonly shaped?: Shaped;
  readonly findings: readonly Finding[];
}

export interface Shaped {
  readonly document: SetDocument;
  readonly facts: FactTable;
}

/** The very checks by which the server takes a set or refuses it, run here at every change. */
export function readText(text: string): ReadText {
  const yaml = readYaml(text, 'set.yaml');
  const { notices } = yaml;
  if ('findings' in yaml) return { text, findings: [...yaml.findings, ...notices] };
  const other = notASet(yaml.value);
  if (other) return { text, findings: [other, ...notices] };
  const read = readSet(yaml.value);
  if ('value' in read) {
    const set = read.value;
    return { text, set, shaped: { document: set, facts: set.facts }, findings: notices };
  }
  const shape = readAs(setDocument, yaml.value);
  const shaped = 'value' in shape && {
    shaped: { document: shape.value, facts: factTable(shape.value) },
  };
  return { text, ...shaped, findings: [...read.findings, ...notices] };
}
