/**
 * Keeps what the pages are made of within their policy, before any of it is loaded: zod would try to
 * make functions out of text, and parts of the widgets put styles into the page without the nonce
 * they would have to carry. Whoever can make an element here runs in the page already.
 */
export function keepPolicy(nonce: string): void {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
