import createClient from 'openapi-fetch';
import { chosenLanguage } from '../text/use-text.tsx';
import type { components, paths } from './schema.ts';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/** The server understood and refused, for a reason that its sentences tell. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Whether a save was refused because somebody else changed what is written over meanwhile. */
export function isStale(error: unknown): error is Refusal {
  return error instanceof Refusal && error.problem.code === 'stale';
}

/** No answer came: the line is down, or the server is. What was asked for may be asked again. */
export class LineDown extends Error {}

type Listener = () => void;
const onSignedOut = new Set<Listener>();
const onSignedIn = new Set<Listener>();

/** Told each time the server says that nobody is signed in any more. Returns how to stop listening. */
export function whenSignedOut(listener: Listener): () => void {
  onSignedOut.add(listener);
  return () => onSignedOut.delete(listener);
}

/** Told when somebody has signed in on this page. Returns how to stop listening. */
export function whenSignedIn(listener: Listener): () => void {
  onSignedIn.add(listener);
  return () => onSignedIn.delete(listener);
}

export function tellSignedIn(): void {
  for (const listener of onSignedIn) listener();
}

/** Tells the server who the page believes is at work; see `same-person.ts` there. */
const PERSON = 'x-thangdiem-person';
let drawnFor: string | undefined;

/** Says who the pages are drawn for: what is typed on them is saved under no other name. */
export function drawFor(person: string): void {
  drawnFor = person;
}

/** The whole API, typed by the server's own description of it. */
export const api = createClient<paths>({
  baseUrl: '/api',
  querySerializer: (query) => {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) asked.set(name, String(value));
    }
    if (chosenLanguage() === 'en') asked.set('lang', 'en');
    return asked.toString();
  },
  fetch: async (request) => {
    if (drawnFor !== undefined) request.headers.set(PERSON, drawnFor);
    try {
      return await fetch(request);
    } catch (cause) {
      throw new LineDown('line down', { cause });
    }
  },
});

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a call, or its refusal thrown. */
export async function taken<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await whole(call);
  if (response.ok) return data as T;
  if (isProblem(error)) {
    if (error.code === 'not-signed-in') for (const listener of onSignedOut) listener();
    throw new Refusal(error);
  }
  // A gateway before the server answers in words of its own while the server is away.
  throw new LineDown(`status ${response.status}`);
}

/** An answer that is cut off in its middle is none. */
async function whole<T>(call: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await call;
  } catch (cause) {
    throw cause instanceof LineDown ? cause : new LineDown('answer cut off', { cause });
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
}

/** Sends the bytes of a file to an address of the API, telling how far it is. */
export function sendFile<T>(
  method: 'PUT' | 'POST',
  path: string,
  file: File,
  onPart?: (share: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const language = chosenLanguage() === 'en' ? '&lang=en' : '';
    request.open(method, `/api${path}?name=${encodeURIComponent(file.name)}${language}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (drawnFor !== undefined) request.setRequestHeader(PERSON, drawnFor);
    request.upload.onprogress = ({ loaded, total }) => onPart?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new LineDown('line down'));
    request.onload = () => {
      const read = parsed(request.responseText);
      if (request.status < 300) resolve(read as T);
      else if (isProblem(read)) {
        if (read.code === 'not-signed-in') for (const listener of onSignedOut) listener();
        reject(new Refusal(read));
      } else reject(new LineDown(`status ${request.status}`));
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
