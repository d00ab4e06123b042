/** One thing that Discord would refuse in a body. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** Discord's own code where it is known: `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

interface ErrorNode {
  [key: string]: ErrorNode | { code: string; message: string }[];
}

/** Discord nests its errors along the path of the field, in `_errors` lists. */
export function errorTree(problems: readonly Problem[]): ErrorNode {
  const root: ErrorNode = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const key of path) {
      const next = node[key];
      const child: ErrorNode = next && !Array.isArray(next) ? next : {};
      node[key] = child;
      node = child;
    }
    const errors = node['_errors'];
    if (Array.isArray(errors)) errors.push({ code, message });
    else node['_errors'] = [{ code, message }];
  }
  return root;
}
