import type { Block, View } from '../model/view.ts';

/** A command as people are told of it. */
export interface Helped {
  /** As it is typed, without its slash; of one in the menu of a message, the words in that menu. */
  readonly name: string;
  readonly inMenu: boolean;
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

function overview(commands: readonly Helped[]): Block[] {
  const typed = commands.filter(({ inMenu }) => !inMenu);
  const inMenu = commands.filter((command) => command.inMenu);
  return [
    ...typed.flatMap(({ description, examples }) => examples.slice(0, 1).map((first) => offerOf(description, first))),
    ...(inMenu.length > 0
      ? [
          { kind: 'heading', text: 'In the menu of a message' } as const,
          line(menuWay),
          ...inMenu.map((command) => line(`${shownName(command)}: ${command.description}`)),
        ]
      : []),
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

/** `/help command:brief`: what it takes, and all of its examples. */
export const helpOnOne = (asOf: string | null, command: Helped): View => ({
  title: shownName(command),
  asOf,
  blocks: [
    line(command.description),
    ...(command.inMenu ? [line(menuWay)] : []),
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
