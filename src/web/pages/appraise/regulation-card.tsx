import type { CriteriaSet } from '../../../criteria/criteria-set.ts';
import type { Criterion } from '../../../criteria/schema/criterion.ts';
import { methodText } from '../../../text/rule/method-text.ts';
import { ruleSpeechOf } from '../../../text/rule/rule-words.ts';
import { FidelityBadge } from '../../parts/fidelity-badge.tsx';
import { usePoints } from '../../text/use-points.ts';
import { useLanguage } from '../../text/use-text.tsx';

/** What the regulation says of a criterion, where it says so, and how near to its words this is. */
export function RegulationCard({ set, criterion }: { set: CriteriaSet; criterion: Criterion }) {
  const { language, text } = useLanguage();
  const say = text.appraise;
  const points = usePoints();
  const { source, guidance, max } = criterion;
  const document = set.documents[source.document];
  const ofPoints = typeof source.points === 'string' ? source.points : source.points.fidelity;
  return (
    <section className="card" aria-labelledby="regulation">
      <h3 id="regulation">{say.regulation}</h3>
      <p className="tight">
        {say.source}: <strong>{source.section}</strong>
        {document && `, ${document.number}, ${document.issuer}`}{' '}
        <FidelityBadge fidelity={source.fidelity} />
      </p>
      <p className="tight">
        {say.maximum(points(max.toString()))} <FidelityBadge fidelity={ofPoints} />
      </p>
      <p className="tight">
        {say.method}: {methodText(ruleSpeechOf(set, language), criterion)}
      </p>
      {guidance && (
        <p className="tight">
          {say.guidance}: {guidance}
        </p>
      )}
    </section>
  );
}
