import { expect, it } from 'vitest';
import { downloadHeaders } from '../../src/server/download-headers.ts';

const named = (name: string) =>
  downloadHeaders(name, 'application/pdf', 3).get('content-disposition');

it.each([
  [
    'Kế hoạch.pdf',
    'attachment; filename="K_ ho_ch.pdf"; filename*=UTF-8\'\'K%E1%BA%BF%20ho%E1%BA%A1ch.pdf',
  ],
  [
    '../../etc/passwd',
    'attachment; filename=".._.._etc_passwd"; filename*=UTF-8\'\'.._.._etc_passwd',
  ],
  ['a"b\r\nc.pdf', 'attachment; filename="a_b__c.pdf"; filename*=UTF-8\'\'a_b__c.pdf'],
  ["a'(1)*.pdf", "attachment; filename=\"a'(1)_.pdf\"; filename*=UTF-8''a%27%281%29_.pdf"],
  ['fdp.\u202Eexe', 'attachment; filename="fdp._exe"; filename*=UTF-8\'\'fdp._exe'],
  [
    'nửa \uD83D chữ.pdf',
    'attachment; filename="n_a _ ch_.pdf"; filename*=UTF-8\'\'n%E1%BB%ADa%20_%20ch%E1%BB%AF.pdf',
  ],
  ['  ', 'attachment; filename="tep"; filename*=UTF-8\'\'tep'],
])('a file called %j is saved under a name that harms nobody', (name, expected) => {
  expect(named(name)).toBe(expected);
});
