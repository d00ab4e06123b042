import type { Block, View } from '../model/view.ts';

/** A command as people are told of it. */
export interface Helped {
  /** As it is typed, without its slash; of one in the menu of a message, the words in that menu. */
  readonly name: string;
  readonly inMenu: boolean;
  /** Only for those who may manage a server. */
  readonly forManagers: boolean;
  readonly description: string;
  readonly options: readonly HelpedOption[];
  /** Whole lines that can be sent as they are. */
  readonly examples: readonly string[];
}

interface HelpedOption {
  readonly name: string;
  readonly description: string;
  /** What may be written there: "a day", "short, normal or long". */
  readonly takes: string;
  readonly required: boolean;
}

const line = (text: string): Block => ({ kind: 'line', text });

const offerOf = (label: string, command: string): Block => ({ kind: 'offer', label, command, instead: false });

const shownName = ({ name, inMenu }: Helped): string => (inMenu ? name : `/${name}`);

const menuWay = 'Open the menu of a message (right-click it, or hold it on a phone), then Apps.';

const managersWay = 'It takes the permission Manage Server, in a server; only you see the answer.';

/** Commands under a heading, a line each; nothing where there are none. */
const listed = (heading: string, way: string, commands: readonly Helped[]): Block[] =>
  commands.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        line(way),
        ...commands.map((command) => line(`${shownName(command)}: ${command.description}`)),
      ];

function overview(commands: readonly Helped[]): Block[] {
  const inMenu = commands.filter((command) => command.inMenu);
  const typed = commands.filter((command) => !command.inMenu);
  const toAll = typed.filter(({ forManagers }) => !forManagers);
  return [
    ...toAll.flatMap(({ description, examples }) => examples.slice(0, 1).map((first) => offerOf(description, first))),
    ...listed('In the menu of a message', menuWay, inMenu),
    ...listed(
      'For those who manage the server',
      managersWay,
      typed.filter(({ forManagers }) => forManagers),
    ),
  ];
}

/** `/help`: all commands but itself, each with its first example. It says nothing of the world, and cites nothing. */
export const helpOnAll = (asOf: string | null, commands: readonly Helped[]): View => ({
  title: 'What can be asked',
  asOf,
  blocks: overview(commands),
  omitted: null,
  hint: '/help command:brief tells all of one command. Every answer is words of articles, with their sources.',
});

/** `/help command:briefing`: the commands of a group, a line each. */
export const helpOnGroup = (
  asOf: string | null,
  { name, description }: { readonly name: string; readonly description: string },
  commands: readonly Helped[],
): View => ({
  title: `/${name}`,
  asOf,
  blocks: [
    line(description),
    ...(commands.every(({ forManagers }) => forManagers) ? [line(managersWay)] : []),
    { kind: 'heading', text: 'Commands' },
    ...commands.map((command) => offerOf(command.description, `/help command:${command.name}`)),
  ],
  omitted: null,
  hint: null,
});

/** `/help command:brief`: what it takes, and all of its examples. */
export const helpOnOne = (asOf: string | null, command: Helped): View => ({
  title: shownName(command),
  asOf,
  blocks: [
    line(command.description),
    ...(command.inMenu ? [line(menuWay)] : []),
    ...(command.forManagers ? [line(managersWay)] : []),
    ...(command.options.length > 0
      ? [
          { kind: 'heading', text: 'Options' } as const,
          {
            kind: 'fields',
            fields: command.options.map(({ name, description, takes, required }) => ({
              name: `${name}${required ? ', needed' : ''}`,
              value: `${description} (${takes})`,
            })),
          } as const,
        ]
      : []),
    { kind: 'heading', text: 'Examples' },
    ...command.examples.map((example) => offerOf('Try', example)),
  ],
  omitted: null,
  hint: null,
});
