import { gatewayUrl } from '../gateway.ts';
import { accountOf } from '../world/access.ts';
import { personOf } from '../world/people.ts';
import { type Call, ok, Refusal, type Route } from './router.ts';

const SESSIONS_A_DAY = 1000;

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
  owner: personOf(state, state.ownerId).user,
  team: null,
  integration_types_config: Object.fromEntries(state.installs.map((type) => [type, {}])),
  approximate_guild_count: state.members.has(state.bot.id) ? 1 : 0,
  approximate_user_install_count: [...state.people.values()].filter(({ isInstalled }) => isInstalled).length,
});

/** Who the bot is and where the gateway is. */
export const aboutRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', open: true, answer: ({ state }) => ok({ url: gatewayUrl(state) }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    answer: ({ state }) =>
      ok({
        url: gatewayUrl(state),
        shards: 1,
        session_start_limit: {
          total: SESSIONS_A_DAY,
          remaining: SESSIONS_A_DAY,
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      }),
  },
  { method: 'GET', path: '/users/@me', answer: ({ state }) => ok(state.bot) },
  {
    method: 'GET',
    path: '/users/:user',
    answer({ state, param }) {
      const account = accountOf(state, param('user'));
      if (!account) throw new Refusal(404, 10_013, 'Unknown User');
      return ok(account);
    },
  },
  { method: 'GET', path: '/applications/@me', answer: (call) => ok(application(call)) },
  { method: 'GET', path: '/oauth2/applications/@me', answer: (call) => ok(application(call)) },
];
