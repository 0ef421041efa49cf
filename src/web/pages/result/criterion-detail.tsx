import { useText } from '../../text/use-text.tsx';
import type { CriterionLine, ScoreLine, View } from './score-lines.ts';

/** How the points came about in each view, a sentence a step; what one view repeats is said once. */
export function CriterionDetail({ line, views }: { line: ScoreLine; views: readonly View[] }) {
  const { views: names, table: say } = useText().result;
  const told = viewsToTell(line, views);
  return (
    <div className="how">
      {told.map(({ view, shown, also }) => (
        <div key={view}>
          <strong>{[view, ...also].map((one) => names[one]).join(', ')}</strong>
          <ul>
            {shown.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {shown.open.length > 0 && (
            <p className="tight">
              {say.open}: {shown.open.join(' ')}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

interface Told {
  readonly view: View;
  readonly shown: CriterionLine;
  readonly also: View[];
}

function viewsToTell(line: ScoreLine, views: readonly View[]): readonly Told[] {
  const told: Told[] = [];
  for (const view of views) {
    const shown = line.views[view];
    if (shown?.kind !== 'criterion') continue;
    const before = told.at(-1);
    const same = before && before.shown.explanation.join('\n') === shown.explanation.join('\n');
    if (same) before.also.push(view);
    else told.push({ view, shown, also: [] });
  }
  return told;
}
