import { type ChildProcess, execFile, fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BUILT = fileURLToPath(new URL('.', import.meta.url));

/**
 * Flags of node for a process that is measured.
 *
 * @param heapMb limit of the heap, when the question is how little is enough
 */
function flagsFor(heapMb: number | undefined): readonly string[] {
  return ['--expose-gc', ...(heapMb ? [`--max-old-space-size=${heapMb}`] : [])];
}

/** Runs a built bench file in a process of its own and reads the JSON it prints. */
export async function inChild<T>(
  file: string,
  args: readonly string[],
  heapMb?: number,
): Promise<T> {
  const { stdout } = await run(
    process.execPath,
    [...flagsFor(heapMb), join(BUILT, file), ...args],
    {
      maxBuffer: 2 ** 26,
    },
  );
  return JSON.parse(stdout) as T;
}

/** A built bench file in a process that lives on: it is told one thing after the other and answers. */
export class Listener {
  readonly #name: string;
  readonly #child: ChildProcess;

  constructor(name: string, file: string, args: readonly string[], heapMb?: number) {
    this.#name = name;
    this.#child = fork(join(BUILT, file), args, { execArgv: [...flagsFor(heapMb)] });
  }

  /** Sends it something and waits for its answer. */
  async tell(what: Serializable): Promise<unknown> {
    const answer = this.answer();
    this.#child.send(what);
    return answer;
  }

  /**
   * The next thing it says.
   *
   * @throws when it ends without
   */
  async answer(): Promise<unknown> {
    const stop = new AbortController();
    const { signal } = stop;
    const gone = once(this.#child, 'exit', { signal }).then(() => {
      throw new Error(`${this.#name} ended; what it said is above`);
    });
    try {
      const [message] = await Promise.race([once(this.#child, 'message', { signal }), gone]);
      return message;
    } finally {
      stop.abort();
      gone.catch(() => undefined);
    }
  }

  end(): void {
    this.#child.kill();
  }
}
