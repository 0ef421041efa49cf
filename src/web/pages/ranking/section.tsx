import { lazy, type ReactNode, Suspense } from 'react';
import type { Ranking } from '../../api/ranking.ts';
import type { ChartHead } from '../../charts/look.ts';
import type { Plot } from '../../charts/plot.ts';
import { FidelityBadge } from '../../parts/fidelity-badge.tsx';
import { dayText } from '../../text/days.ts';
import { useText } from '../../text/use-text.tsx';

const Chart = lazy(() => import('../../charts/chart.tsx'));

interface SectionProps {
  readonly ranking: Ranking;
  readonly heading: string;
  readonly plot: Plot | undefined;
  readonly file: string;
  /** What stands in place of a chart that cannot be drawn, or below one. */
  readonly note?: ReactNode;
  /** Table above the chart in full width, instead of beside it. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A chart with the table of the very same figures. */
export function Section({ ranking, heading, plot, file, note, wide, children }: SectionProps) {
  const say = useText().ranking;
  const picture = (
    <div className="picture">
      {plot && (
        <Suspense fallback={<p role="status">{say.drawing}</p>}>
          <Chart plot={plot} file={`${file}-${ranking.round.id}`} />
        </Suspense>
      )}
      {note && <p className="quiet">{note}</p>}
    </div>
  );
  return (
    <section aria-label={heading}>
      <h2>
        {heading} {ranking.set.illustrative && <FidelityBadge fidelity="illustrative" />}
      </h2>
      <div className={wide ? 'overview stacked' : 'overview'}>
        {!wide && picture}
        <div>{children}</div>
        {wide && picture}
      </div>
    </section>
  );
}

/** What every chart says about itself, so that a picture taken along says it too. */
export function useHead(ranking: Ranking): (title: string) => ChartHead {
  const { ranking: say } = useText();
  const { round, set, publication } = ranking;
  const lines = [
    round.title,
    publication
      ? say.publishedNote(publication.number, dayText(publication.publishedAt))
      : say.paper.provisional,
    ...(set.illustrative ? [say.illustrative] : []),
  ];
  return (title) => ({ title, lines });
}
