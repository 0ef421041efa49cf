import { isGroup } from '../../criteria/schema/criterion.ts';
import { criterionSourceText } from '../../text/rule/source-text.ts';
import type { IdentityRow, IdentitySection } from './identity-section.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

/** Every group and criterion with its maximum and with how near wording and points are to the source. */
export function criteriaOf(workbook: RankingWorkbook): IdentitySection {
  const { set, words, labels } = workbook;
  const { identity } = labels;
  return {
    title: identity.criteria,
    headings: [labels.differences.criterion, identity.points, identity.source],
    rows: set.nodes.map(({ node }): IdentityRow => {
      const policy = isGroup(node) ? undefined : node.notApplicable;
      const points = identity.maximum(words.number(node.max));
      return [
        `${node.id}. ${node.title}`,
        policy ? `${points}; ${identity.notApplicable[policy]}` : points,
        criterionSourceText(workbook, node.source, 'full'),
      ];
    }),
  };
}

/** The documents that sources refer to. */
export function documentsOf({ set, words, labels }: RankingWorkbook): IdentitySection {
  const { identity } = labels;
  return {
    title: identity.documents,
    headings: [identity.number, identity.content, identity.issued],
    rows: Object.values(set.documents).map(
      ({ number, title, issuer, date }): IdentityRow => [
        number,
        title,
        date ? `${issuer}, ${words.date(date)}` : issuer,
      ],
    ),
  };
}
