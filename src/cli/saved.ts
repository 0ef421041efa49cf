import type { Session } from './session.ts';
import { UsageError } from './terminal.ts';

/** Says where it could not be written; what is no fault of the file system goes on its way. */
export async function saved<T>(session: Session, out: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const { say } = session;
    throw new UsageError(
      error.code === 'ENOENT' ? say.noFolder(out) : say.cannotWrite(out, String(error.code)),
    );
  }
}
