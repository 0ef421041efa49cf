import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { FidelityBadge } from '../../parts/fidelity-badge.tsx';
import { useText } from '../../text/use-text.tsx';

/** The article a criterion stands in, what documents it asks for, and how sure its numbers are. */
export function CriterionArticle({ set, criterion }: { set: CriteriaSet; criterion: Criterion }) {
  const say = useText().unit;
  const { source, guidance, evidence } = criterion;
  const cited = set.documents[source.document];
  const points = typeof source.points === 'string' ? source.points : source.points.fidelity;
  return (
    <section className="article" aria-label={say.article}>
      <h3>{say.article}</h3>
      <p>
        {say.sourceAt(cited?.number ?? source.document, source.section)}{' '}
        <FidelityBadge fidelity={source.fidelity} />
      </p>
      {cited && <p className="quiet">{cited.title}</p>}
      {source.note && <p className="quiet">{source.note}</p>}
      <p>
        {say.most(criterion.max.toFixed().replace('.', ','))} <FidelityBadge fidelity={points} />
      </p>
      {guidance && (
        <p>
          <strong>{say.guidance}:</strong> {guidance}
        </p>
      )}
      {evidence && (
        <>
          <h3>{say.asked}</h3>
          <ul>
            {evidence.kinds.map((kind) => (
              <li key={kind}>{set.evidenceKinds[kind] ?? kind}</li>
            ))}
          </ul>
          <p className="quiet">
            {evidence.without === 'zero' ? say.askedWithoutZero : say.askedWithoutExplanation}
            {evidence.dated === 'inPeriod' && ` ${say.askedInPeriod}`}
          </p>
        </>
      )}
    </section>
  );
}
