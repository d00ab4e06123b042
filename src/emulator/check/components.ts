import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json.ts';
import type { Problem } from './problem.ts';

const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const SELECTS: ReadonlySet<unknown> = new Set([STRING_SELECT, 5, 6, 7, 8]);
const TEXT_DISPLAY = 10;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

const MAX_NESTED = 40;
const MAX_TEXT = 4000;
/**
 * Documented nowhere, and answered with a 500 or as an unknown interaction: so many bytes of UTF-8 may a message have,
 * 12 besides for each text. That was measured of texts; other components count too, and do so here as texts do.
 */
const MAX_BYTES = 10_170;
const BYTES_OF_A_COMPONENT = 12;
const MAX_ROWS = 5;

export interface Placed {
  readonly component: JsonObject;
  readonly path: readonly (string | number)[];
}

/** Every component of a tree with its path, containers before what they hold. */
export function allComponents(components: unknown, path: readonly (string | number)[] = ['components']): Placed[] {
  return listOf(components).flatMap((component, index) => {
    if (!isObject(component)) return [];
    const here = [...path, index];
    const accessory = component['accessory'];
    return [
      { component, path: here },
      ...allComponents(component['components'], [...here, 'components']),
      ...(isObject(accessory) ? [{ component: accessory, path: [...here, 'accessory'] }] : []),
    ];
  });
}

export function repeated(placed: readonly Placed[], key: 'custom_id' | 'id', code: string, message: string): Problem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ component, path }) => {
    const value = component[key];
    if (value === undefined || value === null || value === 0) return [];
    if (seen.has(value)) return [{ path: [...path, key], code, message }];
    seen.add(value);
    return [];
  });
}

/** A link button goes to a page or into Discord. */
const LINK = /^(?:https?|discord):\/\//iu;

/** A page's host has a dot (`localhost` was refused); what follows the last is a word, or an address's last number. */
const HOST = /\.(?:\p{L}[\p{L}\p{N}-]*|\d+)$/u;

/** What of a link's address Discord would not take. */
function addressProblem(url: string): Omit<Problem, 'path'> | null {
  if (!LINK.test(url))
    return { code: 'URL_TYPE_INVALID_SCHEME', message: "Scheme must be one of ('http', 'https', 'discord')." };
  if (/^discord:/iu.test(url) || HOST.test(URL.parse(url)?.hostname ?? '')) return null;
  return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
}

function buttonProblems({ component, path }: Placed): Problem[] {
  if (component['type'] !== BUTTON) return [];
  const style = numberOf(component['style']);
  const needed = style === LINK_STYLE ? 'url' : style === PREMIUM_STYLE ? 'sku_id' : 'custom_id';
  const foreign = ['url', 'sku_id', 'custom_id'].filter((key) => key !== needed && component[key]);
  const bare = style !== PREMIUM_STYLE && !component['label'] && !component['emoji'];
  const url = component['url'];
  const wrong = style === LINK_STYLE && typeof url === 'string' ? addressProblem(url) : null;
  return [
    ...(component[needed]
      ? []
      : [
          {
            path: [...path, needed],
            code: 'BUTTON_COMPONENT_FIELD_REQUIRED',
            message: `A button of this style needs ${needed}`,
          },
        ]),
    ...foreign.map((key) => ({
      path: [...path, key],
      code: 'BUTTON_COMPONENT_FIELD_FORBIDDEN',
      message: `A button of this style must not have ${key}`,
    })),
    ...(bare
      ? [
          {
            path: [...path, 'label'],
            code: 'BUTTON_COMPONENT_INVALID_EMPTY',
            message: 'A button needs a label or an emoji',
          },
        ]
      : []),
    ...(wrong ? [{ path: [...path, 'url'], ...wrong }] : []),
    ...(style === PREMIUM_STYLE ? ['label', 'emoji'] : [])
      .filter((key) => component[key])
      .map((key) => ({
        path: [...path, key],
        code: 'BUTTON_COMPONENT_FIELD_FORBIDDEN',
        message: `A premium button must not have ${key}`,
      })),
  ];
}

/** Rules of a select menu, in a message or a modal. */
export function selectProblems({ component, path }: Placed): Problem[] {
  if (!SELECTS.has(component['type'])) return [];
  const options = listOf(component['options']).filter(isObject);
  const least = typeof component['min_values'] === 'number' ? component['min_values'] : 1;
  const most = typeof component['max_values'] === 'number' ? component['max_values'] : 1;
  const chosen =
    component['type'] === STRING_SELECT
      ? options.filter((option) => option['default'] === true).length
      : listOf(component['default_values']).length;
  const problems: Problem[] = options.flatMap(({ value }, index) =>
    options.findIndex((other) => other['value'] === value) < index
      ? [
          {
            path: [...path, 'options', index],
            code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            message: 'The specified option value is already used',
          },
        ]
      : [],
  );
  if (least > most) {
    const message = `min_values (${least}) must not be greater than max_values (${most})`;
    problems.push({ path: [...path, 'min_values'], code: 'SELECT_COMPONENT_VALUES_RANGE', message });
  }
  if (component['type'] === STRING_SELECT && options.length > 0 && (most > options.length || least > options.length)) {
    const message = `There are only ${options.length} options to choose from`;
    const field = most > options.length ? 'max_values' : 'min_values';
    problems.push({ path: [...path, field], code: 'SELECT_COMPONENT_VALUES_RANGE', message });
  }
  if (chosen > most || (chosen > 0 && chosen < least)) {
    const message = `${chosen} defaults do not lie between min_values (${least}) and max_values (${most})`;
    problems.push({ path: [...path, 'options'], code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message });
  }
  return problems;
}

function rowProblems({ component, path }: Placed): Problem[] {
  if (component['type'] !== ACTION_ROW) return [];
  const children = listOf(component['components']).filter(isObject);
  const buttons = children.filter((child) => child['type'] === BUTTON).length;
  if (buttons === children.length || children.length === 1) return [];
  const message = 'An action row holds five buttons or one select menu';
  return [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

/** A file shows what was sent with the message; a picture that, or what stands at an address. */
function mediaProblems({ component, path }: Placed): Problem[] {
  const file = textOf(objectOf(component['file'])['url']);
  const media = [
    { url: textOf(objectOf(component['media'])['url']), path: [...path, 'media', 'url'] },
    ...listOf(component['items']).map((item, index) => ({
      url: textOf(objectOf(objectOf(item)['media'])['url']),
      path: [...path, 'items', index, 'media', 'url'],
    })),
  ];
  const code = 'URL_TYPE_INVALID_SCHEME';
  return [
    ...(file === '' || file.startsWith('attachment://')
      ? []
      : [{ path: [...path, 'file', 'url'], code, message: "Scheme must be one of ('attachment',)." }]),
    ...media
      .filter(({ url }) => url !== '' && !/^(?:https?|attachment):\/\//iu.test(url))
      .map((wrong) => ({ path: wrong.path, code, message: "Scheme must be one of ('http', 'https', 'attachment')." })),
  ];
}

/** Text of white space alone is none. Discord says so of messages; for components, to be sure. */
function blankProblems({ component, path }: Placed): Problem[] {
  const texts = [
    ...(component['type'] === TEXT_DISPLAY ? [{ text: component['content'], path: [...path, 'content'] }] : []),
    ...(component['type'] === BUTTON ? [{ text: component['label'], path: [...path, 'label'] }] : []),
    ...listOf(component['options']).map((option, index) => ({
      text: objectOf(option)['label'],
      path: [...path, 'options', index, 'label'],
    })),
  ];
  return texts
    .filter(({ text }) => typeof text === 'string' && text !== '' && text.trim() === '')
    .map((blank) => ({ path: blank.path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }));
}

/** What a component says, without what stands in it. */
function bytesOf(component: JsonObject): number {
  const said = [component, ...listOf(component['options']).map(objectOf)].flatMap((one) => Object.values(one));
  return said.reduce<number>((sum, value) => sum + Buffer.byteLength(textOf(value)), BYTES_OF_A_COMPONENT);
}

/** Rules of a message's components that the published schema leaves out. */
export function componentProblems(components: unknown, isV2: boolean): readonly Problem[] {
  const placed = allComponents(components);
  const top = listOf(components).filter(isObject);
  const text = placed.reduce((sum, { component }) => {
    return component['type'] === TEXT_DISPLAY ? sum + textOf(component['content']).length : sum;
  }, 0);
  const problems = [
    ...repeated(placed, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
    ...repeated(placed, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...placed.flatMap(buttonProblems),
    ...placed.flatMap(selectProblems),
    ...placed.flatMap(mediaProblems),
    ...placed.flatMap(rowProblems),
    ...placed.flatMap(blankProblems),
  ];
  if (!isV2) {
    if (top.length > MAX_ROWS) {
      const message = `Must be between 1 and ${MAX_ROWS} in length.`;
      problems.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
    }
    top.forEach((component, index) => {
      if (component['type'] === ACTION_ROW) return;
      const message = 'Value of field "type" must be one of (1,) unless the message is flagged IS_COMPONENTS_V2.';
      problems.push({ path: ['components', index, 'type'], code: 'UNION_TYPE_CHOICES', message });
    });
    return problems;
  }
  if (placed.length > MAX_NESTED) {
    const message = `A message holds ${MAX_NESTED} components, nested ones counted; this one has ${placed.length}`;
    problems.push({ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const bytes = placed.reduce((sum, { component }) => sum + bytesOf(component), 0);
  if (bytes > MAX_BYTES) {
    const message = `Discord fails at components of more than ${MAX_BYTES} bytes; these have ${bytes}`;
    problems.push({ path: ['components'], code: 'COMPONENT_BYTES_EXCEEDED', message });
  }
  if (text > MAX_TEXT) {
    const message = `The displayable text of a message holds ${MAX_TEXT} characters; this one has ${text}`;
    problems.push({ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return problems;
}
