import { createTransport } from 'nodemailer';
import { type Letter, letterFailed, letterSent, takeLetter } from '../../storage/index.ts';
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
  /** From now on no letter is begun; one that is being sent goes on to its end. */
  close(): void;
}

const MINUTE = 60_000;
/** After the first failure a minute, then twice as long each time, up to half a day. */
const MOST_DELAY = 12 * 60 * MINUTE;
const ATTEMPTS = 12;
const MOST_A_ROUND = 20;
/** A mail server that says nothing for so long is given up. */
const SILENCE = MINUTE;
/** A letter being sent is nobody else's for so long: more than all silences of one sending together. */
const HELD = 15 * MINUTE;

/**
 * Sends the letters of the outbox. Each is taken as its turn comes, with its next try put off, so
 * that a process that dies while sending leaves it to be tried again, and never two send it at once,
 * however long those before it took.
 */
export function postman({ store, now }: Service, { url, from }: MailOptions): Postman {
  const { hostname } = new URL(url);
  const isOwnMachine = hostname === 'localhost' || hostname === '127.0.0.1';
  const connection = {
    url,
    connectionTimeout: SILENCE,
    greetingTimeout: SILENCE,
    socketTimeout: SILENCE,
    // A letter goes out in the clear only where its own machine takes it.
    ...(isOwnMachine ? { ignoreTLS: true } : { requireTLS: true }),
  };
  const transport = createTransport(connection, { from });
  const send = async ({ id, recipient, subject, body, attempts }: Letter): Promise<boolean> => {
    try {
      await transport.sendMail({ to: recipient, subject, text: body });
    } catch (error) {
      const delay = Math.min(MINUTE * 2 ** (attempts - 1), MOST_DELAY);
      const next = attempts < ATTEMPTS ? after(now(), delay) : undefined;
      const fault = error instanceof Error ? error.message.slice(0, 500) : String(error);
      await store.write((db) => letterFailed(db, id, fault, next));
      return false;
    }
    await store.write((db) => letterSent(db, id, now()));
    return true;
  };
  let closed = false;
  return {
    async round() {
      const dueAt = now();
      const done = { sent: 0, failed: 0 };
      for (let count = 0; count < MOST_A_ROUND && !closed; count++) {
        const letter = await store.write((db) => takeLetter(db, dueAt, after(now(), HELD)));
        if (!letter) break;
        done[(await send(letter)) ? 'sent' : 'failed'] += 1;
      }
      return done;
    },
    close() {
      closed = true;
      transport.close();
    },
  };
}

function after(start: Date, milliseconds: number): Date {
  return new Date(start.getTime() + milliseconds);
}
