import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppOptions } from '../app.ts';
import type { Env, RequestContext } from '../context.ts';

/** For those who run it: whether it lives, whether it can work, what it counts. */
export function healthRoutes(
  app: OpenAPIHono<Env>,
  { isReady, metrics }: Pick<AppOptions, 'isReady' | 'metrics'>,
  addressOf: (context: RequestContext) => string | undefined,
): void {
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const ready = await isReady();
    return context.json({ status: ready ? 'ready' : 'not-ready' }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    // Counts are for the machine that runs it, or whatever its operator lets through to it.
    if (!/^(?:::ffff:)?127\.|^::1$/.test(addressOf(context) ?? '')) return context.notFound();
    return context.text(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });
}
