/** What stops the store, in one sentence for people: it names the path and the mend. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Text that we wrote as JSON and that is none any more was changed behind SQLite's back. */
const codeOf = (error: unknown): string =>
  error instanceof SyntaxError
    ? 'SQLITE_CORRUPT'
    : error instanceof Error && 'code' in error && typeof error.code === 'string'
      ? error.code
      : '';

/** What SQLite's and the system's codes mean to a keeper, the first that fits. */
const meanings: readonly (readonly [code: RegExp, sentence: (path: string) => string])[] = [
  [
    /^SQLITE_(?:NOTADB|CORRUPT)/u,
    (path) =>
      `The database ${path} is damaged or is no database. Put a backup in its place, or move it away to start anew.`,
  ],
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/u, (path) => `The disk with ${path} is full. Free some space and try again.`],
  [
    /^SQLITE_(?:BUSY|LOCKED)/u,
    (path) => `The database ${path} is held by another process. Stop that process, or try again when it is done.`,
  ],
  [
    /^(?:SQLITE_(?:READONLY|PERM|AUTH)|EACCES|EPERM|EROFS)/u,
    (path) => `${path} may not be written to. Give this user the right to, or set DATA_DIR to another folder.`,
  ],
  [
    /^SQLITE_CANTOPEN/u,
    (path) => `The database ${path} cannot be opened. See that it is a file and its folder can be written to.`,
  ],
  [/^SQLITE_IOERR/u, (path) => `The disk with ${path} cannot be read or written. See that it has space and is sound.`],
  [
    /^(?:EEXIST|ENOTDIR|ENOENT|ELOOP|ENAMETOOLONG|EINVAL)/u,
    (path) => `The folder ${path} cannot be made. Set DATA_DIR to a folder that can.`,
  ],
];

/** The sentence for what went wrong at `path`; an error that is no fault of the surroundings comes back as it is. */
export function storeError(path: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const meaning = meanings.find(([pattern]) => pattern.test(code));
  if (meaning) return new StoreError(meaning[1](path), { cause: error });
  if (code.startsWith('SQLITE_') && error instanceof Error)
    return new StoreError(`The database ${path} cannot be used: ${error.message}.`, { cause: error });
  return error;
}
