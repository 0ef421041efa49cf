import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { LineDown, taken } from '../../../src/web/api/client.ts';

it('takes an answer that is cut off in its middle for a line that is down', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"version":');
    setTimeout(() => response.destroy(), 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const call = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    return { data: await response.json(), response };
  };
  await expect(taken(call())).rejects.toBeInstanceOf(LineDown);
  server.close();
});
