import type { ZodMiniType } from 'zod/mini';
import { at } from '../json.ts';
import type { Problem } from './problem.ts';

type Issue = NonNullable<ReturnType<ZodMiniType['safeParse']>['error']>['issues'][number];

const isAboutType = (issue: Issue): boolean => issue.path[0] === 'type' && issue.path.length === 1;

/** The branch of a union that was meant: the one whose `type` fits, else the one with the fewest issues. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = branches.filter((issues) => issues.length > 0 && !issues.some(isAboutType));
  const sorted = fitting.toSorted((a, b) => a.length - b.length);
  return sorted[0] ?? null;
}

function worded(issue: Issue, value: unknown): Omit<Problem, 'path'> {
  if (value === undefined || value === null) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` }
        : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` }
        : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${issue.values.map(String).join(', ')}).` };
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    default:
      return { code: 'BASE_TYPE_INVALID', message: `Could not interpret the value (${issue.code}).` };
  }
}

function problemsOf(issues: readonly Issue[], body: unknown, above: readonly PropertyKey[]): readonly Problem[] {
  return issues.flatMap((issue): readonly Problem[] => {
    const path = [...above, ...issue.path];
    const named = path.map((key) => (typeof key === 'number' ? key : String(key)));
    const value = at(body, path);
    if (issue.code !== 'invalid_union' || value === undefined) return [{ path: named, ...worded(issue, value) }];
    const branch = meantBranch(issue.errors);
    if (branch) return problemsOf(branch, body, path);
    const message = 'Value of field "type" must be one of those that can stand here.';
    return [{ path: [...named, 'type'], code: 'UNION_TYPE_CHOICES', message }];
  });
}

/** What Discord's published schema finds wrong with a body. */
export function schemaProblems(schema: ZodMiniType, body: unknown): readonly Problem[] {
  const { error } = schema.safeParse(body);
  return error ? problemsOf(error.issues, body, []) : [];
}
