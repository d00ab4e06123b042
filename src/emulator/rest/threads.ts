import {
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod';
import { textOf } from '../json.ts';
import { PERMISSION } from '../permissions.ts';
import { replaceMessage } from '../store.ts';
import { CHANNEL_TYPE, type Channel, isThread } from '../wire.ts';
import { accountOf, canView } from '../world/access.ts';
import { activeThreads } from '../world/server.ts';
import { addThread, setThreadMember, threadMember } from '../world/threads.ts';
import { demand, joinedServer, visibleChannel } from './access.ts';
import { type Answer, type Call, checked, created, NO_CONTENT, ok, Refusal, type Route } from './router.ts';

/** A channel in which threads can be started. */
function parentOf(call: Call): Channel {
  const channel = visibleChannel(call);
  if (channel.type !== CHANNEL_TYPE.text && channel.type !== CHANNEL_TYPE.announcement)
    throw new Refusal(400, 50_024, 'Cannot execute action on this channel type');
  return channel;
}

const publicType = ({ type }: Channel): number =>
  type === CHANNEL_TYPE.announcement ? CHANNEL_TYPE.announcementThread : CHANNEL_TYPE.publicThread;

function startAlone(call: Call): Answer {
  const { state } = call;
  const parent = parentOf(call);
  const body = checked(call, CreateTextThreadWithoutMessageRequestSchema, () => []);
  // Discord makes a private one where nothing is said.
  const isPrivate = (body['type'] ?? CHANNEL_TYPE.privateThread) === CHANNEL_TYPE.privateThread;
  demand(state, parent, isPrivate ? PERMISSION.CREATE_PRIVATE_THREADS : PERMISSION.CREATE_PUBLIC_THREADS);
  const type = isPrivate ? CHANNEL_TYPE.privateThread : publicType(parent);
  return created(addThread(state, parent, { name: textOf(body['name']), type, ownerId: state.bot.id }));
}

function startFrom(call: Call): Answer {
  const { state } = call;
  const parent = parentOf(call);
  const message = state.messages.get(call.param('message'));
  if (message?.channel_id !== parent.id) throw new Refusal(404, 10_008, 'Unknown Message');
  if (state.channels.has(message.id))
    throw new Refusal(400, 160_004, 'A thread has already been created for this message');
  const body = checked(call, CreateTextThreadWithMessageRequestSchema, () => []);
  demand(state, parent, PERMISSION.CREATE_PUBLIC_THREADS);
  const thread = addThread(state, parent, {
    name: textOf(body['name']),
    type: publicType(parent),
    ownerId: state.bot.id,
    messageId: message.id,
  });
  const HAS_THREAD = 1 << 5;
  replaceMessage(state, { ...message, flags: message.flags | HAS_THREAD, thread });
  return created(thread);
}

function threadOfPath(call: Call): Channel {
  const thread = visibleChannel(call, 'thread');
  if (!isThread(thread)) throw new Refusal(400, 50_024, 'Cannot execute action on this channel type');
  return thread;
}

function userOfPath({ state, param }: Call): string {
  const given = param('user');
  const id = given === '@me' ? state.bot.id : given;
  if (!accountOf(state, id)) throw new Refusal(404, 10_013, 'Unknown User');
  return id;
}

function setMember(call: Call, isIn: boolean): Answer {
  const thread = threadOfPath(call);
  if (thread.thread_metadata?.archived === true) throw new Refusal(400, 50_083, 'Thread is archived');
  const id = userOfPath(call);
  if (!isIn && id !== call.state.bot.id && thread['owner_id'] !== call.state.bot.id)
    demand(call.state, thread, PERMISSION.MANAGE_THREADS);
  setThreadMember(call.state, thread, id, isIn);
  return NO_CONTENT;
}

const membersPath = '/channels/:thread/thread-members';

/** Threads, and who is in them. */
export const threadRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/threads', answer: startAlone },
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', answer: startFrom },
  {
    method: 'GET',
    path: '/channels/:channel/threads/archived/public',
    answer(call) {
      const parent = visibleChannel(call);
      demand(call.state, parent, PERMISSION.READ_MESSAGE_HISTORY);
      const threads = [...call.state.channels.values()].filter(
        (one) =>
          isThread(one) &&
          one.parent_id === parent.id &&
          one.type !== CHANNEL_TYPE.privateThread &&
          one.thread_metadata?.archived === true,
      );
      return ok({ threads, members: [], has_more: false });
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/threads/active',
    answer(call) {
      joinedServer(call);
      const { state } = call;
      const threads = activeThreads(state).filter((one) => canView(state, state.bot.id, one));
      const members = threads.filter(({ id }) => state.threadMembers.get(id)?.has(state.bot.id));
      return ok({ threads, members: members.map((thread) => threadMember(state, thread, state.bot.id)) });
    },
  },
  {
    method: 'GET',
    path: membersPath,
    answer(call) {
      const thread = threadOfPath(call);
      const ids = [...(call.state.threadMembers.get(thread.id) ?? [])];
      return ok(ids.map((id) => threadMember(call.state, thread, id)));
    },
  },
  {
    method: 'GET',
    path: `${membersPath}/:user`,
    answer(call) {
      const thread = threadOfPath(call);
      const id = userOfPath(call);
      if (!call.state.threadMembers.get(thread.id)?.has(id)) throw new Refusal(404, 10_007, 'Unknown Member');
      return ok(threadMember(call.state, thread, id));
    },
  },
  { method: 'PUT', path: `${membersPath}/:user`, answer: (call) => setMember(call, true) },
  { method: 'DELETE', path: `${membersPath}/:user`, answer: (call) => setMember(call, false) },
];
