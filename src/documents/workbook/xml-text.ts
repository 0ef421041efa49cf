const SIGNS: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};
const SIGN = /[<>&"']/g;
const HAS_SIGN = /[<>&"']/;

/** Text as it stands between tags or in an attribute; what XML forbids altogether must be out of it. */
export function xmlText(text: string): string {
  return HAS_SIGN.test(text) ? text.replace(SIGN, (sign) => SIGNS[sign] ?? sign) : text;
}
