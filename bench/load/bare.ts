import { Client, GatewayIntentBits } from 'discord.js';

/** The least that a discord.js bot can do: answer each command at once with the same words. */
const { DISCORD_API = '', DISCORD_TOKEN = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API } });

client.on('interactionCreate', async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isCommand())
    await interaction.reply({ flags: 'IsComponentsV2', components: [{ type: 10, content: 'The same words.' }] });
});
client.once('clientReady', () => process.stderr.write('{"msg":"ready"}\n'));
process.once('SIGTERM', () => client.destroy());
await client.login(DISCORD_TOKEN);
