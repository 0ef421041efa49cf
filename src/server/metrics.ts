import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { letterCounts, openJobs, type Store } from '../storage/index.ts';

/** Counts for Prometheus. */
export interface Metrics {
  answered(method: string, route: string, status: number, seconds: number): void;
  fault(what: string): void;
  readonly contentType: string;
  text(): Promise<string>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(store: Store, now: () => Date): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'thangdiem_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const faults = new Counter({
    name: 'thangdiem_faults_total',
    help: 'Faults of the server itself, by kind',
    labelNames: ['what'],
    registers: [registry],
  });
  new Gauge({
    name: 'thangdiem_jobs_waiting',
    help: 'Jobs nobody works on',
    registers: [registry],
    async collect() {
      this.set((await store.read((db) => openJobs(db, now()))).length);
    },
  });
  new Gauge({
    name: 'thangdiem_letters',
    help: 'Letters by what became of them',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counts = await store.read(letterCounts);
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
    },
  });
  return {
    answered: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    fault: (what) => faults.inc({ what }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
