import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../context.ts';

/** Takes the place of the nonce in the page as it was built. */
const NONCE = '__NONCE__';

/**
 * Our own files only. The pages put their styles into the document themselves: those carry the nonce
 * of this answer. Previews of documents are drawn from bytes the page itself fetched.
 */
const pagePolicy = (nonce: string) =>
  `default-src 'self'; style-src 'self' 'nonce-${nonce}'; ` +
  "img-src 'self' blob: data:; worker-src 'self' blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Hands out the pages built into `folder`. Every address that is nothing else is one of theirs. */
export function webRoutes(app: OpenAPIHono<Env>, folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      // Their names hold a hash of what is in them.
      onFound: (_path, context) => {
        context.header('cache-control', 'public, max-age=31536000, immutable');
      },
    }),
  );
  app.get('/thang-diem.svg', serveStatic({ path: join(folder, 'thang-diem.svg') }));
  app.get('*', async (context, next) => {
    if (!isPage(context.req.path)) return next();
    const nonce = randomBytes(16).toString('base64');
    context.header('content-security-policy', pagePolicy(nonce));
    context.header('cache-control', 'no-store');
    return context.html(page.replaceAll(NONCE, nonce));
  });
}

function isPage(path: string): boolean {
  return !/^\/(api|assets|health|metrics)(\/|$)/.test(path) && !/\.[a-z0-9]+$/.test(path);
}
