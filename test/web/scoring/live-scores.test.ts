import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../../demo/open-demo.ts';
import type { Amount } from '../../../src/scoring/points.ts';
import type { Schemas } from '../../../src/web/api/client.ts';
import { piecesOf } from '../../../src/web/pages/unit/unit-work.ts';
import { coreWords } from '../../../src/web/scoring/core-words.ts';
import { knownBests } from '../../../src/web/scoring/known-bests.ts';
import { liveScores } from '../../../src/web/scoring/live-scores.ts';
import { setFrom } from '../../../src/web/scoring/read-set.ts';
import { openBrowser, signIn, visitor } from '../browser.ts';
import { LAST_ROUND, openHouse, PASSWORD } from '../house.ts';

let browser: Browser;
let house: Demo;
let page: Page;
beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), openHouse()]);
  ({ page } = await visitor(browser, house.url));
  await signIn(page, 'quanly', PASSWORD);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function ask<T>(path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`);
  return (await answer.json()) as T;
}

describe('the points a page works out by itself', () => {
  it('are those of the server, total and line by line, for every unit of the round', async () => {
    const round = `/rounds/${LAST_ROUND}`;
    const { set: hash, year } = await ask<Schemas['Round']>(round);
    const set = setFrom(await ask(`/sets/${hash}/values`), hash);
    const words = await coreWords('vi');
    const { units } = await ask<Schemas['Progress']>(`${round}/progress`);
    expect(units).toHaveLength(37);
    for (const { code } of units) {
      const evidence = await ask<Schemas['UnitEvidence']>(`${round}/units/${code}`);
      const scores = await ask<Schemas['Scores']>(`${round}/units/${code}/scores`);
      const pieces = piecesOf(evidence.entries, []);
      const live = await liveScores(set, evidence.unit, year, pieces, words, knownBests(scores));
      expect(live.faults.size, code).toBe(0);
      const { total, lines = [] } = scores.views.self ?? {};
      expect({ code, ...written(live.total) }).toEqual({ code, ...interval(total?.points) });
      const criteria = lines.filter((line) => line.kind === 'criterion' && line.amount !== null);
      expect(criteria.length).toBeGreaterThan(20);
      for (const { id, amount } of criteria) {
        const ours = live.lines.get(id)?.line.amount;
        expect({ code, id, ...(ours && written(ours)) }).toEqual({ code, id, ...interval(amount) });
      }
    }
  });
});

function written({ low, high }: Amount) {
  return { low: low.toString(), high: high.toString() };
}

function interval(amount: Schemas['Amount'] | undefined) {
  return typeof amount === 'string' ? { low: amount, high: amount } : { ...amount };
}
