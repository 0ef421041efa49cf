import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { running } from './running.ts';

// After a change of the API: npm run api-types
it('the types of the pages are those of the API', async () => {
  const server = await running('PGlite', { works: false });
  try {
    const answer = await server.request('/api/openapi.json?lang=en');
    const types = astToString(await openapiTS((await answer.json()) as OpenAPI3));
    const text = `/** Made from the description of the API by \`npm run api-types\`; not written by hand. */\n\n${types}`;
    await expect(text).toMatchFileSnapshot('../../src/web/api/schema.ts');
  } finally {
    await server.stop();
  }
});
