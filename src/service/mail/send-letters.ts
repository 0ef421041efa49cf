import { createTransport } from 'nodemailer';
import { letterFailed, letterSent, takeLetters } from '../../storage/index.ts';
import type { Service } from '../service.ts';

/** How letters go out. */
export interface MailOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

export interface Postman {
  /** Sends what is due; returns how many went out and how many have to wait. */
  round(): Promise<{ readonly sent: number; readonly failed: number }>;
  close(): void;
}

const MINUTE = 60_000;
/** After the first failure a minute, then twice as long each time, up to half a day. */
const MOST_DELAY = 12 * 60 * MINUTE;
const ATTEMPTS = 12;
const AT_ONCE = 20;

/**
 * Sends the letters of the outbox. A letter is taken with its next try put off, so that a process
 * that dies while sending leaves it to be tried again, and never two send it at once.
 */
export function postman({ store, now }: Service, { url, from }: MailOptions): Postman {
  const transport = createTransport(url, {
    from,
    // A letter goes out in the clear only where its own machine takes it.
    ...(new URL(url).hostname === 'localhost' || new URL(url).hostname === '127.0.0.1'
      ? { ignoreTLS: true }
      : { requireTLS: true }),
  });
  return {
    async round() {
      const at = now();
      const again = new Date(at.getTime() + 5 * MINUTE);
      const letters = await store.write((db) => takeLetters(db, at, again, AT_ONCE));
      let [sent, failed] = [0, 0];
      for (const { id, recipient, subject, body, attempts } of letters) {
        try {
          await transport.sendMail({ to: recipient, subject, text: body });
          await store.write((db) => letterSent(db, id, now()));
          sent += 1;
        } catch (error) {
          const delay = Math.min(MINUTE * 2 ** (attempts - 1), MOST_DELAY);
          const next = attempts < ATTEMPTS ? new Date(now().getTime() + delay) : undefined;
          const fault = error instanceof Error ? error.message.slice(0, 500) : String(error);
          await store.write((db) => letterFailed(db, id, fault, next));
          failed += 1;
        }
      }
      return { sent, failed };
    },
    close: () => transport.close(),
  };
}
