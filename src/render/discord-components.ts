import type { APIFileComponent, APISeparatorComponent, APITextDisplayComponent } from 'discord-api-types/v10';
import type { TextFile } from '../model/briefing.ts';

/** IS_COMPONENTS_V2 */
export const FLAGS = 1 << 15;

export const textDisplay = (content: string): APITextDisplayComponent => ({ type: 10, content });

export const separator: APISeparatorComponent = { type: 14 };

/** Shows a file that is sent along with its message. */
export const fileComponent = ({ name }: TextFile): APIFileComponent => ({
  type: 13,
  file: { url: `attachment://${name}` },
});
