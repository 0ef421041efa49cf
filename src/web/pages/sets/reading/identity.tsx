import type { ReactNode } from 'react';
import type { CriteriaSet } from '../../../../criteria/criteria-set.ts';
import { formatDate, formatYearlyDate } from '../../../../criteria/dates.ts';
import { documentText } from '../../../../text/rule/source-text.ts';
import { useText } from '../../../text/use-text.tsx';

/** Which document, by whose authority, from when. */
export function Identity({ set }: { set: CriteriaSet }) {
  const say = useText().sets.read;
  const { instrument, inForce, period } = set;
  const titled = (id: string): string =>
    [documentText(set, id), set.documents[id]?.title].filter(Boolean).join(': ');
  const from = formatDate(inForce.from);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [say.instrument, titled(instrument.document)],
    ...(instrument.replaces ? [[say.replaces, titled(instrument.replaces)] as const] : []),
    ...(instrument.legalBasis.length > 0
      ? [[say.legalBasis, instrument.legalBasis.map(titled).join('; ')] as const]
      : []),
    [say.province, set.province.name],
    [say.version, set.version],
    [say.inForce, inForce.to ? say.inForceTo(from, formatDate(inForce.to)) : from],
    [say.period, say.periodText(formatYearlyDate(period.from), formatYearlyDate(period.to))],
  ];
  return (
    <section aria-labelledby="identity">
      <h2 id="identity">{say.identity}</h2>
      <dl className="set-facts">
        {rows.map(([name, text]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
