import { dateInYear } from '../../criteria/dates.ts';
import { rankingText, roundingText, scaleText } from '../../text/rule/frame-text.ts';
import { documentText, sourceText } from '../../text/rule/source-text.ts';
import type { IdentityRow, IdentitySection } from './identity-section.ts';
import type { RankingWorkbook } from './ranking-workbook.ts';

/** Which set, which version, which round, which program. */
export function identityOf(workbook: RankingWorkbook): IdentitySection {
  const { set, round, words, engineVersion, generatedOn } = workbook;
  const { identity: labels } = workbook.labels;
  const { instrument, inForce, period } = set;
  const year = { from: dateInYear(period.from, round.year), to: dateInYear(period.to, round.year) };
  const until = inForce.to && words.date(inForce.to);
  const titled = (id: string): string => {
    const title = set.documents[id]?.title;
    return title ? `${documentText(set, id)}: ${title}` : id;
  };
  return {
    title: labels.set,
    rows: [
      [labels.setTitle, set.title],
      [labels.id, set.id],
      [labels.version, set.version],
      [labels.hash, workbook.set.hash],
      [labels.province, set.province.name],
      [labels.instrument, titled(instrument.document)],
      ...(instrument.replaces ? [[labels.replaces, titled(instrument.replaces)] as const] : []),
      ...(instrument.legalBasis.length > 0
        ? [[labels.legalBasis, instrument.legalBasis.map(titled).join('\n')] as const]
        : []),
      [labels.inForce, labels.inForceFrom(words.date(inForce.from), until)],
      [labels.round, `${round.title} (${round.id})`],
      [labels.year, String(round.year)],
      [
        labels.period,
        `${words.date(year.from)} – ${words.date(year.to)}`,
        sourceText(workbook, period.source),
      ],
      [labels.engine, engineVersion],
      [labels.made, words.date(generatedOn)],
    ],
  };
}

/** Scale, caps, rounding, ranking: how numbers become totals and places. */
export function rulesOf(workbook: RankingWorkbook): IdentitySection {
  const { set, words, labels } = workbook;
  const { identity } = labels;
  const caps = (['bonus', 'deduction'] as const).flatMap((part): readonly IdentityRow[] => {
    const rule = set[part];
    return rule
      ? [[identity.cap[part], words.number(rule.cap), sourceText(workbook, rule.source)]]
      : [];
  });
  return {
    title: identity.rules,
    headings: [identity.rule, identity.content, identity.source],
    rows: [
      [identity.scale, scaleText(workbook), sourceText(workbook, set.total.source)],
      ...caps,
      [identity.rounding, roundingText(workbook), sourceText(workbook, set.rounding.source)],
      [identity.ranking, rankingText(workbook), sourceText(workbook, set.ranking.source)],
      ...set.unitGroups.map(
        ({ title, source }): IdentityRow => [
          identity.unitGroup,
          title,
          sourceText(workbook, source),
        ],
      ),
      ...set.blocks.map(
        ({ title, source }): IdentityRow => [identity.block, title, sourceText(workbook, source)],
      ),
    ],
  };
}
