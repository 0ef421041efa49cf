import type { CriteriaSet } from '../../criteria/criteria-set.ts';
import type { CriterionSource } from '../../criteria/schema/source.ts';
import { FidelityBadge } from './fidelity-badge.tsx';

/** The article something rests on: section and document, and how near wording and points are to it. */
export function Article({ set, source }: { set: CriteriaSet; source: CriterionSource }) {
  const cited = set.documents[source.document];
  const points = typeof source.points === 'string' ? source.points : source.points.fidelity;
  return (
    <span className="article">
      {source.section}
      {cited && `, ${short(cited.number)} – ${cited.issuer}`}{' '}
      {source.fidelity === points ? (
        <FidelityBadge fidelity={points} />
      ) : (
        <>
          <FidelityBadge fidelity={source.fidelity} /> <FidelityBadge fidelity={points} />
        </>
      )}
    </span>
  );
}

/** What a number says in brackets is left to the page of the set. */
function short(number: string): string {
  return number.replace(/ \([^)]*\)/g, '');
}
