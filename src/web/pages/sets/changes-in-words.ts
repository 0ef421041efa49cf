import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import { conditionText } from '../../../text/rule/condition-text.ts';
import { methodText } from '../../../text/rule/method-text.ts';
import { ruleSpeechOf, speakingOf } from '../../../text/rule/rule-words.ts';
import type { Language } from '../../text/use-text.tsx';
import type { WebText } from '../../text/web-text.ts';
import { conditionSites } from './condition-sites.ts';
import { siteTitle } from './site-title.ts';

/** A rule that reads otherwise in one version than in another; nothing where one does not have it. */
export interface ChangedRule {
  readonly kind: 'method' | 'condition';
  readonly item: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Methods and conditions that differ, told in whole sentences and not key by key. */
export function changesInWords(
  before: CriteriaSet,
  after: CriteriaSet,
  language: Language,
  say: WebText['sets']['conditions']['kinds'],
): readonly ChangedRule[] {
  return [
    ...changed('method', methodsOf(before, language), methodsOf(after, language)),
    ...changed(
      'condition',
      conditionsOf(before, language, say),
      conditionsOf(after, language, say),
    ),
  ];
}

type Told = ReadonlyMap<string, string>;

function changed(kind: ChangedRule['kind'], old: Told, now: Told): readonly ChangedRule[] {
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((item) => ({ kind, item, before: old.get(item), after: now.get(item) }))
    .filter(({ before, after }) => before !== after);
}

function methodsOf(set: CriteriaSet, language: Language): Told {
  const speech = ruleSpeechOf(set, language);
  return new Map(
    set.leaves.map(({ node }) => [`${node.id}. ${node.title}`, methodText(speech, node)]),
  );
}

function conditionsOf(
  set: CriteriaSet,
  language: Language,
  say: WebText['sets']['conditions']['kinds'],
): Told {
  const { identity } = speakingOf(set, language).labels;
  return new Map(
    conditionSites(set).flatMap((site) =>
      site.condition
        ? [[siteTitle(site, say), conditionText(set, site.condition, identity)] as const]
        : [],
    ),
  );
}
