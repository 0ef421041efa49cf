import { numberText } from '../analysis/what-if/index.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { readDecimal } from '../criteria/decimal.ts';
import type { LocatedYaml } from '../criteria/located-yaml.ts';
import { type Criterion, isGroup } from '../criteria/schema/criterion.ts';
import { proportion, settled } from '../scoring/points.ts';

/**
 * A file of a round as another version of the set may read it: without the points units claimed,
 * and, where shares are kept, with each number of points a person gave in the proportion of the new
 * maximum to the old: 2 of 4 become 3 of 6. Places still point into the file.
 */
export function withPointsAdapted(
  yaml: LocatedYaml,
  before: CriteriaSet,
  after: CriteriaSet,
  keepShares: boolean,
): LocatedYaml {
  const scaled = (id: string, text: unknown): unknown => {
    const [old, now] = [before.byId.get(id)?.node.max, after.byId.get(id)?.node.max];
    if (!keepShares || !old || !now || old.eq(now) || typeof text !== 'string') return text;
    const read = readDecimal(text);
    return 'value' in read ? numberText(settled(proportion(read.value, now, old))) : text;
  };
  const inputs = (id: string, given: unknown): unknown => {
    const node = after.byId.get(id)?.node;
    const declared: Criterion['inputs'] = node && !isGroup(node) ? node.inputs : {};
    return entries(given, (name, value) =>
      Object.hasOwn(declared, name) && declared[name]?.type === 'points'
        ? scaled(id, value)
        : value,
    );
  };
  const answer = (id: string, value: unknown): unknown =>
    entries(value, (key, inner) => {
      if (key === 'claimed') return undefined;
      if (key === 'points') return scaled(id, inner);
      return key === 'inputs' ? inputs(id, inner) : inner;
    });
  const review = (value: unknown): unknown =>
    entries(value, (key, inner) => (key === 'decisions' ? entries(inner, answer) : inner));
  const value = entries(yaml.value, (key, part) => {
    if (key === 'answers') return entries(part, answer);
    if (key === 'appraisal' || key === 'council') return review(part);
    return key === 'values' ? entries(part, (_, ofUnit) => entries(ofUnit, inputs)) : part;
  });
  const place: LocatedYaml['place'] = (path) => yaml.place(path);
  const placeOfKey: LocatedYaml['placeOfKey'] = (path, key) => yaml.placeOfKey(path, key);
  return { file: yaml.file, value, place, placeOfKey };
}

/** An object with each value made anew, those made `undefined` left out; anything else as it is. */
function entries(value: unknown, make: (key: string, inner: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const made = make(key, inner);
      return made === undefined ? [] : [[key, made]];
    }),
  );
}
