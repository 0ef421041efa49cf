/** The key of each thing that is done without the mouse, as it stands on its button. */
export const KEYS = {
  accept: 'A',
  keepFirst: 'G',
  change: 'S',
  ask: 'H',
  later: 'J',
  earlier: 'K',
  waiting: 'N',
  help: '?',
} as const;

export type KeyName = keyof typeof KEYS;

/** As the browser tells the key. */
export const keyOf = (name: KeyName) => KEYS[name].toLowerCase();
