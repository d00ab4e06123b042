import { gatewayUrl } from '../gateway.ts';
import { guild, textChannel } from '../wire.ts';
import { type Call, ok, Refusal, type Route } from './router.ts';

const application = ({ state }: Call) => ({
  id: state.applicationId,
  name: state.bot.username,
  description: '',
  icon: null,
  bot: state.bot,
  bot_public: false,
  bot_require_code_grant: false,
  flags: 0,
  verify_key: '0'.repeat(64),
  owner: state.person,
  team: null,
});

/** Who the bot is and where it is. */
export const aboutRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', open: true, answer: ({ state }) => ok({ url: gatewayUrl(state) }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    answer: ({ state }) =>
      ok({
        url: gatewayUrl(state),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
  { method: 'GET', path: '/users/@me', answer: ({ state }) => ok(state.bot) },
  { method: 'GET', path: '/applications/@me', answer: (call) => ok(application(call)) },
  { method: 'GET', path: '/oauth2/applications/@me', answer: (call) => ok(application(call)) },
  {
    method: 'GET',
    path: '/guilds/:guild',
    answer: ({ state, param }) => {
      if (param('guild') !== state.guildId) throw new Refusal(404, 10_004, 'Unknown Guild');
      return ok(guild(state.guildId, state.person.id));
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel',
    answer: ({ state, param }) => {
      const name = state.channels.get(param('channel'));
      if (name === undefined) throw new Refusal(404, 10_003, 'Unknown Channel');
      return ok(textChannel(param('channel'), state.guildId, name));
    },
  },
];
