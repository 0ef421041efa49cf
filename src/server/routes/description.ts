import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { apiWordsIn } from '../../text/api-words.ts';
import { ENGINE_VERSION } from '../../version.ts';
import type { Env } from '../context.ts';
import type { Api } from '../endpoint.ts';
import { SESSION_COOKIE } from '../sign-in/auth.ts';

/** RapiDoc draws with styles of its own; only this page may, and nothing comes from another host. */
const READER_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

/** What of an operation is put into words. */
interface Operation {
  readonly operationId?: string;
  summary?: string;
  tags?: string[] | undefined;
}

/** The description of the API, made from the schemas that check it, and a page to read it. */
export function descriptionRoutes(app: OpenAPIHono<Env>, api: Api): void {
  app.get('/api/openapi.json', (context) => {
    const words = apiWordsIn(context.get('language'));
    const document = api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: words.title, version: ENGINE_VERSION, description: words.introduction },
      servers: [{ url: '/api' }],
      tags: Object.values(words.tags).map((name) => ({ name })),
      security: [{ session: [] }],
    });
    const cookie = { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } as const;
    document.components = { ...document.components, securitySchemes: { session: cookie } };
    for (const path of Object.values(document.paths ?? {})) {
      for (const operation of Object.values(path as Record<string, Operation>)) {
        const summary = words.operations[operation.operationId ?? ''];
        if (summary !== undefined) operation.summary = summary;
        operation.tags = operation.tags?.map((tag) => words.tags[tag] ?? tag);
      }
    }
    return context.json(document as object);
  });
  app.get('/api/docs', (context) => {
    const { title, language } = apiWordsIn(context.get('language'));
    context.header('content-security-policy', READER_POLICY);
    return context.html(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>` +
        '<script type="module" src="/api/docs/rapidoc.js"></script></head><body>' +
        `<rapi-doc spec-url="/api/openapi.json?lang=${language}" render-style="read" allow-try="false" ` +
        'load-fonts="false" show-header="false" regular-font="Arial, sans-serif" schema-style="table" font-size="large"></rapi-doc></body></html>',
    );
  });
  app.get('/api/docs/rapidoc.js', async (context) => {
    const file = createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js');
    return context.body(await readFile(file, 'utf8'), 200, { 'content-type': 'text/javascript' });
  });
}
