import { describe, expect, it } from 'vitest';
import { documentNames, jsonSchemaOf } from '../../src/app/json-schemas.ts';

describe('JSON Schemas for editors', () => {
  // After a change of a schema: npx vitest run test/app/json-schemas.test.ts -u
  it.each(documentNames)('docs/schema/%s.schema.json is the one the code gives', async (name) => {
    const text = `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/schema/${name}.schema.json`);
  });

  it('numbers and yes/no may be typed bare', () => {
    const schema = jsonSchemaOf('set');
    expect(schema).toMatchObject({
      properties: {
        format: { enum: ['1', 1] },
        scale: { type: ['string', 'number'] },
        version: { type: ['string', 'number', 'boolean'] },
        total: { properties: { mayExceedScale: { type: ['string', 'boolean'] } } },
      },
    });
  });

  it('criterion ids may look like numbers', () => {
    expect(jsonSchemaOf('cases')).toMatchObject({
      properties: {
        criteria: {
          items: { properties: { criterion: { type: ['string', 'number', 'boolean'] } } },
        },
      },
    });
  });

  it('a method is exactly one of the methods', () => {
    const text = JSON.stringify(jsonSchemaOf('set'));
    expect(text).toContain('"minProperties":1,"maxProperties":1');
  });
});
