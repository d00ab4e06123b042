import type { State } from '../state.ts';
import { CHANNEL_TYPE, type User } from '../wire.ts';
import { channelOf } from './access.ts';
import {
  addChannel,
  addGroup,
  type ChannelOptions,
  channelFields,
  directChannelWith,
  type Overwrite,
  overwrite,
  removeChannel,
} from './channels.ts';
import { join, leave, type PersonOptions, personOf } from './people.ts';
import { addRole, type RoleOptions, removeRole, setRoles } from './roles.ts';
import { addBot, removeBot, setOutage } from './server.ts';
import { addThread, archive, threadOf } from './threads.ts';

/** What can be changed of the server and the people around it. Each throws for what is not there. */
export interface World {
  /** A new person in the server. */
  join(username: string, options?: PersonOptions): User;
  /** Takes a person out of the server. */
  leave(userId: string): void;
  /** The person adds the app to their own account: its commands for that can be used everywhere. */
  install(userId: string): void;
  /** The direct messages between a person and the bot; the id of one channel, whenever asked. */
  directChannel(userId: string): string;
  /** A group of people without the bot; the id of its channel. */
  groupChannel(userIds: readonly string[]): string;
  /** Whether the person takes no messages from bots: what one writes there is refused. */
  closeDirect(userId: string, isClosed?: boolean): void;
  /** The id of a new channel. */
  addChannel(name: string, options?: ChannelOptions): string;
  /** Removes a channel or a thread, with its messages. */
  removeChannel(channelId: string): void;
  /** Says what a role or a member may do in one channel; without bits, takes back what was said. */
  overwrite(channelId: string, overwrite: Overwrite): void;
  /** The id of a new role. */
  addRole(name: string, options?: RoleOptions): string;
  removeRole(roleId: string): void;
  /** Gives a member (the bot is one) exactly these roles. */
  setRoles(userId: string, roleIds: readonly string[]): void;
  /** The id of a new thread, started by the server's owner. */
  addThread(channelId: string, name: string, options?: { readonly private?: boolean }): string;
  archiveThread(threadId: string, options?: { readonly locked?: boolean }): void;
  /** Takes the bot out of the server: what is left are those who installed it. */
  removeBot(): void;
  /** Takes the bot into the server again. */
  addBot(): void;
  /** The server is out of the gateway's reach, until it is back. */
  outage(isOut: boolean): void;
}

export const createWorld = (state: State): World => ({
  join: (username, options = {}) => join(state, username, options),
  leave: (userId) => leave(state, userId),
  install(userId) {
    personOf(state, userId).isInstalled = true;
  },
  directChannel: (userId) => directChannelWith(state, userId).id,
  closeDirect(userId, isClosed = true) {
    personOf(state, userId).takesDirect = !isClosed;
  },
  groupChannel: (userIds) => addGroup(state, userIds).id,
  addChannel: (name, options = {}) => addChannel(state, name, channelFields(state, options)).id,
  removeChannel: (channelId) => removeChannel(state, channelOf(state, channelId)),
  overwrite: (channelId, wanted) => overwrite(state, channelId, wanted),
  addRole: (name, options = {}) => addRole(state, name, options).id,
  removeRole: (roleId) => removeRole(state, roleId),
  setRoles: (userId, roleIds) => void setRoles(state, userId, roleIds),
  addThread(channelId, name, options = {}) {
    const type = options.private === true ? CHANNEL_TYPE.privateThread : CHANNEL_TYPE.publicThread;
    return addThread(state, channelOf(state, channelId), { name, type, ownerId: state.ownerId }).id;
  },
  archiveThread: (threadId, options = {}) =>
    void archive(state, threadOf(state, threadId), { archived: true, ...options }),
  removeBot: () => removeBot(state),
  addBot: () => addBot(state),
  outage: (isOut) => setOutage(state, isOut),
});
