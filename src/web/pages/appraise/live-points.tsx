import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import type { Core } from '../../scoring/use-core.ts';
import { useText } from '../../text/use-text.tsx';
import { type Deliberation, type Live, liveLine } from './live-line.ts';
import { PointsOf, Why } from './scores-card.tsx';

/** The points a decision would lead to, with the sentence why, while it is being written. */
export function LivePoints({ core, deliberation }: { core: Core; deliberation: Deliberation }) {
  const say = useText().appraise;
  const { words } = core;
  const [live, setLive] = useState<Live>();
  const key = JSON.stringify([deliberation.criterion, deliberation.value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: worked out anew when the decision reads differently
  useEffect(() => {
    let isGone = false;
    void liveLine(deliberation).then((worked) => {
      if (!isGone) setLive(worked);
    });
    return () => {
      isGone = true;
    };
  }, [key, deliberation.evidence]);
  if (!live) return null;
  if ('findings' in live) {
    if (live.findings.length === 0) return null;
    return (
      <Alert
        type="warning"
        showIcon
        title={live.findings.map((finding) => words.finding(finding).what).join(' ')}
        description={live.findings.map((finding) => words.finding(finding).remedy).join(' ')}
      />
    );
  }
  const { line } = live;
  // What is being typed stands above and is not told once more.
  const told = { ...line, evidence: { ...line.evidence, change: undefined } };
  const written = (amount: typeof line.amount) => ({
    low: amount.low.toString(),
    high: amount.high.toString(),
  });
  return (
    <output className="live" aria-live="polite">
      <strong>{say.live}: </strong>
      <PointsOf
        line={{ state: line.state, points: written(line.amount), max: written(line.max) }}
      />
      <Why
        line={{
          explanation: [...words.explain(deliberation.set, told)],
          lost: words.lost(deliberation.set, line),
          open: line.missing.map((one) => words.missing(deliberation.set, line, one)),
        }}
      />
    </output>
  );
}
