import type { Finding } from '../../criteria/finding.ts';
import type { Path } from '../../criteria/located.ts';
import type { Part } from '../../criteria/walk.ts';
import type { Edit } from '../../criteria/written-yaml.ts';
import { readPoints } from './annex-row.ts';
import { byPerson, methodOf } from './draft-set.ts';
import { recognise } from './phrases/recognise.ts';
import type { Review, ReviewedCriterion } from './read-review.ts';

/** A set as it is written, not checked: a draft has faults until it is confirmed. */
export type WrittenSet = Readonly<Record<string, unknown>>;

interface Place {
  readonly path: Path;
  readonly part: Part;
  readonly max: string;
}

/**
 * What a review changes in a draft: confirmed proposals lose their mark, rules written anew are
 * understood again, the others are given to a person.
 */
export function confirmDraft(
  set: WrittenSet,
  { criteria, frame }: Review,
): { readonly edits: readonly Edit[]; readonly findings: readonly Finding[] } {
  const places = new Map<string, Place>();
  collect(set.criteria, ['criteria'], 'base', places);
  collect(inside(set.bonus), ['bonus', 'criteria'], 'bonus', places);
  collect(inside(set.deduction), ['deduction', 'criteria'], 'deduction', places);
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  for (const reviewed of criteria) {
    const place = places.get(reviewed.id);
    const values = place && valuesFor(reviewed, place);
    if (place && values) edits.push({ path: place.path, values });
    else if (place) {
      const figures = { item: reviewed.id };
      findings.push({ code: 'annex.review-rule', at: reviewed.at, figures });
    } else {
      const figures = { set: String(set.id ?? '') };
      findings.push({ code: 'annex.review-foreign', at: reviewed.at, figures });
    }
  }
  const questions = Array.isArray(set.toConfirm) ? set.toConfirm.map(String) : [];
  const open = questions.filter((question) => !frame.includes(question));
  if (open.length < questions.length) {
    edits.push({ path: [], values: { toConfirm: open.length > 0 ? open : undefined } });
  }
  return { edits, findings };
}

function valuesFor({ answer, rewritten }: ReviewedCriterion, { max, part }: Place) {
  const confirmed = { toConfirm: undefined };
  if (answer === 'yes') return confirmed;
  if (answer === 'person') return { ...byPerson(), ...confirmed };
  const found = recognise([rewritten], readPoints(max), part);
  if (rewritten === '' || found.kind !== 'method') return undefined;
  return { ...methodOf(found), guidance: rewritten, ...confirmed };
}

function collect(nodes: unknown, path: Path, part: Part, places: Map<string, Place>): void {
  if (!Array.isArray(nodes)) return;
  for (const [index, node] of nodes.entries()) {
    const { id, max, children } = node as Readonly<Record<string, unknown>>;
    const here = [...path, index];
    places.set(String(id), { path: here, part, max: String(max) });
    collect(children, [...here, 'children'], part, places);
  }
}

function inside(part: unknown): unknown {
  return (part as { readonly criteria?: unknown } | undefined)?.criteria;
}
