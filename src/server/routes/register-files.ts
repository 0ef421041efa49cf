import {
  exportRegister,
  type RegisterWorkbook,
  registerTemplate,
} from '../../service/export-register.ts';
import { downloadHeaders } from '../download-headers.ts';
import { type Api, endpoint } from '../endpoint.ts';
import type { Served } from '../served.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The register of units as a file, and an empty one to fill in. */
export function registerFileRoutes(api: Api, { service }: Served): void {
  endpoint(
    api,
    { method: 'get', path: '/units/file', id: 'exportUnits', tag: 'catalogue', download: WORKBOOK },
    async ({ actor, context }) =>
      download(await exportRegister(service, actor, context.get('language'))),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/units/template',
      id: 'unitsTemplate',
      tag: 'catalogue',
      download: WORKBOOK,
    },
    async ({ actor, context }) =>
      download(await registerTemplate(service, actor, context.get('language'))),
  );
}

function download({ name, bytes }: RegisterWorkbook): Response {
  const headers = downloadHeaders(name, WORKBOOK, bytes.length);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}
