import type { Path } from '../../../criteria/located.ts';
import type { ConditionDocument } from '../../../criteria/schema/condition.ts';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import type { SetDocument } from '../../../criteria/schema/set.ts';
import { isPlacedCriterion, walkSet } from '../../../criteria/walk.ts';

/** Which facts a condition may speak of where it stands. */
export type Reach = 'unit' | 'evidence' | 'result' | 'counted';

/** A place of a set where a condition stands or could stand. */
export interface ConditionSite {
  readonly key: string;
  readonly path: Path;
  readonly kind:
    | 'applies'
    | 'evidence'
    | 'case'
    | 'waiver'
    | 'block'
    | 'requires'
    | 'knockOut'
    | 'named'
    | 'counted';
  /** Number of the criterion, or title of what it belongs to. */
  readonly of: string;
  /** Title of the case, where it is one of several. */
  readonly title?: string;
  /** Criterion whose inputs are named without its number. */
  readonly owner?: string;
  readonly reach: Reach;
  /** Whether the place makes no sense without one. */
  readonly needed: boolean;
  readonly condition?: ConditionDocument;
}

/** Every such place, in the order of the text. */
export function conditionSites(document: SetDocument): readonly ConditionSite[] {
  return [...sitesOf(document)];
}

function* sitesOf(document: SetDocument): Generator<ConditionSite> {
  for (const [index, { title, when }] of document.blocks.entries()) {
    yield site(['blocks', index, 'when'], 'block', title, 'unit', when);
  }
  for (const [name, condition] of Object.entries(document.conditions)) {
    yield needed(site(['conditions', name], 'named', name, 'result', condition));
  }
  for (const [name, { title, where }] of Object.entries(document.counts)) {
    yield needed(site(['counts', name, 'where'], 'counted', title, 'counted', where));
  }
  for (const placed of walkSet(document)) {
    if (isPlacedCriterion(placed)) yield* ofCriterion(placed.node, placed.path);
  }
  for (const [index, { title, requires }] of document.grades.entries()) {
    yield site(['grades', index, 'requires'], 'requires', title, 'result', requires);
  }
  for (const [index, { title, when }] of document.knockOuts.entries()) {
    yield needed(site(['knockOuts', index, 'when'], 'knockOut', title, 'result', when));
  }
}

function* ofCriterion(
  { id, applies, evidence, method }: Criterion,
  path: Path,
): Generator<ConditionSite> {
  const own = (kind: ConditionSite['kind'], rest: Path, condition?: ConditionDocument) => ({
    ...site([...path, ...rest], kind, id, 'evidence', condition),
    owner: id,
  });
  yield own('applies', ['applies'], applies);
  if (method.name === 'cases') {
    for (const [index, { title, when }] of method.cases.entries()) {
      const one = own('case', ['method', 'cases', 'cases', index, 'when'], when);
      yield needed({ ...one, title });
    }
  }
  if (method.name === 'deductions') {
    yield own('waiver', ['method', 'deductions', 'waivedWhen'], method.waivedWhen);
  }
  if (evidence) yield own('evidence', ['evidence', 'when'], evidence.when);
}

function site(
  path: Path,
  kind: ConditionSite['kind'],
  of: string,
  reach: Reach,
  condition: ConditionDocument | undefined,
): ConditionSite {
  const key = path.map(String).join('/');
  return { key, path, kind, of, reach, needed: false, ...(condition && { condition }) };
}

function needed(one: ConditionSite): ConditionSite {
  return { ...one, needed: true };
}
