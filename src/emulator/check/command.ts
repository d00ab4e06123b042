import { AvailableLocalesEnumSchema } from 'discord-api-spec/zod';
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import type { Problem } from './problem.ts';

const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** From Discord's reference, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_TOTAL = 8000;
/** By type: of slash commands, and of each menu. */
const MAX_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const MAX_CHOICE_TEXT = 100;

type Path = readonly (string | number)[];

function nameProblems(name: unknown, path: Path): Problem[] {
  const text = textOf(name);
  if (NAME.test(text) && text === text.toLowerCase()) return [];
  return [{ path: [...path, 'name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }];
}

function localeProblems(thing: JsonObject, path: Path): Problem[] {
  return ['name_localizations', 'description_localizations'].flatMap((field) =>
    Object.keys(objectOf(thing[field]))
      .filter((locale) => !AvailableLocalesEnumSchema.safeParse(locale).success)
      .map((locale) => ({
        path: [...path, field, locale],
        code: 'ENUM_TYPE_COERCE',
        message: `Value "${locale}" is not a valid locale.`,
      })),
  );
}

function choiceProblems(option: JsonObject, path: Path): Problem[] {
  const choices = listOf(option['choices']).filter(isObject);
  const problems: Problem[] = [];
  if (choices.length > 0 && option['autocomplete'] === true) {
    const message = 'Choices cannot be used with autocomplete';
    problems.push({ path: [...path, 'choices'], code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message });
  }
  choices.forEach((choice, index) => {
    const here = [...path, 'choices', index];
    if (textOf(choice['value']).length > MAX_CHOICE_TEXT) {
      const message = `Must be ${MAX_CHOICE_TEXT} or fewer in length.`;
      problems.push({ path: [...here, 'value'], code: 'BASE_TYPE_MAX_LENGTH', message });
    }
    if (choices.findIndex((other) => other['name'] === choice['name']) < index) {
      const message = 'Option choice names must be unique';
      problems.push({ path: [...here, 'name'], code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS', message });
    }
  });
  return problems;
}

function optionsProblems(given: unknown, above: Path): Problem[] {
  const options = listOf(given).filter(isObject);
  const isSub = (option: JsonObject): boolean => option['type'] === SUBCOMMAND || option['type'] === SUBCOMMAND_GROUP;
  const problems: Problem[] = [];
  if (options.some(isSub) && !options.every(isSub)) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
    problems.push({ path: [...above, 'options'], code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message });
  }
  options.forEach((option, index) => {
    const path = [...above, 'options', index];
    problems.push(
      ...nameProblems(option['name'], path),
      ...localeProblems(option, path),
      ...choiceProblems(option, path),
      ...optionsProblems(option['options'], path),
    );
    if (options.findIndex((other) => other['name'] === option['name']) < index) {
      const message = 'Option names must be unique';
      problems.push({ path: [...path, 'name'], code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
    }
    if (option['required'] === true && options.slice(0, index).some((before) => before['required'] !== true)) {
      const message = 'Required options must be placed before non-required options';
      problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
  });
  return problems;
}

/** The characters that count towards the 8,000 of one command: names, descriptions and values, all the way down. */
function totalLength(thing: JsonObject): number {
  const own = textOf(thing['name']).length + textOf(thing['description']).length + textOf(thing['value']).length;
  const inner = [...listOf(thing['options']), ...listOf(thing['choices'])].filter(isObject);
  return inner.reduce((sum, child) => sum + totalLength(child), own);
}

/** Rules of one command that the published schema leaves out. */
export function commandProblems(command: JsonObject, path: Path = []): readonly Problem[] {
  const problems = [...localeProblems(command, path)];
  if ((command['type'] ?? CHAT_INPUT) !== CHAT_INPUT) {
    for (const field of ['description', 'options'].filter((key) => listOf(command[key]).length || textOf(command[key])))
      problems.push({
        path: [...path, field],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD',
        message: `Context menu commands cannot have ${field}`,
      });
    return problems;
  }
  problems.push(...nameProblems(command['name'], path), ...optionsProblems(command['options'], path));
  if (textOf(command['description']) === '') {
    problems.push({ path: [...path, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  }
  if (totalLength(command) > MAX_TOTAL) {
    const message = `Command exceeds maximum size (${MAX_TOTAL})`;
    problems.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  return problems;
}

/** Rules of a whole set of commands, as a bulk overwrite sends it. */
export function commandSetProblems(commands: readonly JsonObject[]): readonly Problem[] {
  const problems = commands.flatMap((command, index) => commandProblems(command, [index]));
  commands.forEach((command, index) => {
    const isSame = (other: JsonObject): boolean =>
      other['name'] === command['name'] && (other['type'] ?? CHAT_INPUT) === (command['type'] ?? CHAT_INPUT);
    if (commands.findIndex(isSame) < index) {
      const message = 'Application command names must be unique';
      problems.push({ path: [index], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message });
    }
  });
  for (const [type, most] of Object.entries(MAX_COMMANDS)) {
    if (commands.filter((command) => (command['type'] ?? CHAT_INPUT) === Number(type)).length <= most) continue;
    const message = `Maximum number of application commands reached (${most}).`;
    problems.push({ path: [], code: 'APPLICATION_COMMAND_LIMIT', message });
  }
  return problems;
}
