import { type Client, PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import {
  ALL_PERMISSIONS,
  basePermissions,
  PERMISSION,
  permissionsWith,
  type StoredOverwrite,
} from '../../src/emulator/permissions.ts';
import { loggedIn, refusal } from './client.ts';

const { VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ADMINISTRATOR } = PERMISSION;
const who = { guildId: 'all', userId: 'me', roles: ['one', 'two'], sending: SEND_MESSAGES };
const overwrite = (id: string, allow: bigint, deny: bigint): StoredOverwrite => ({
  id,
  type: id === 'me' ? 1 : 0,
  allow: allow.toString(),
  deny: deny.toString(),
});

describe('permissions', () => {
  it('are those of all roles together; the owner and who administers have all', () => {
    const roles = [{ permissions: '1024' }, { permissions: '2048' }];
    expect(basePermissions(false, roles)).toBe(3072n);
    expect(basePermissions(true, roles)).toBe(ALL_PERMISSIONS);
    expect(basePermissions(false, [{ permissions: ADMINISTRATOR.toString() }])).toBe(ALL_PERMISSIONS);
  });

  it.each<[string, StoredOverwrite[], boolean]>([
    ['nobody says anything', [], true],
    ['it is denied to everybody', [overwrite('all', 0n, SEND_MESSAGES)], false],
    ['a role is allowed it again', [overwrite('all', 0n, SEND_MESSAGES), overwrite('one', SEND_MESSAGES, 0n)], true],
    [
      'one role denies and another allows',
      [overwrite('one', 0n, SEND_MESSAGES), overwrite('two', SEND_MESSAGES, 0n)],
      true,
    ],
    [
      'it is denied to the member alone',
      [overwrite('me', 0n, SEND_MESSAGES), overwrite('one', SEND_MESSAGES, 0n)],
      false,
    ],
    ['it is denied to a role of others', [overwrite('three', 0n, SEND_MESSAGES)], true],
  ])('in a channel, where %s', (_, overwrites, may) => {
    const left = permissionsWith(VIEW_CHANNEL | SEND_MESSAGES, overwrites, who);
    expect((left & SEND_MESSAGES) !== 0n).toBe(may);
  });

  it('are none where the channel is not seen, and less where nothing can be sent', () => {
    const base = VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS;
    expect(permissionsWith(base, [overwrite('all', 0n, VIEW_CHANNEL)], who)).toBe(0n);
    expect(permissionsWith(base, [overwrite('all', 0n, SEND_MESSAGES)], who)).toBe(VIEW_CHANNEL);
  });

  it('never grow by what is denied', () => {
    const bits = fc.bigInt(0n, ALL_PERMISSIONS).map((all) => all & ~ADMINISTRATOR);
    fc.assert(
      fc.property(bits, bits, fc.constantFrom('all', 'one', 'me'), (base, deny, id) => {
        const left = permissionsWith(base, [overwrite(id, 0n, deny)], who);
        expect(left & ~base).toBe(0n);
        expect(left & deny).toBe(0n);
      }),
    );
  });
});

describe('a bot without a permission', () => {
  let emulator: Emulator;
  let client: Client<true>;

  beforeEach(async () => {
    emulator = await startEmulator();
    client = await loggedIn(emulator);
  });
  afterEach(async () => {
    await client.destroy();
    await emulator.close();
  });

  const deny = (permission: bigint): void =>
    emulator.overwrite(emulator.channelId, { id: emulator.applicationId, deny: permission });
  const post = (body: object) => client.rest.post(`/channels/${emulator.channelId}/messages`, { body });
  const list = (): Promise<unknown> => client.rest.get(`/channels/${emulator.channelId}/messages`);

  it('to see a channel has no access to it', async () => {
    deny(PermissionFlagsBits.ViewChannel);
    expect(await refusal(post({ content: 'x' }))).toEqual([403, 50_001]);
    expect(await refusal(list())).toEqual([403, 50_001]);
    expect(emulator.messages()).toEqual([]);
  });

  it('to send cannot send, until it may again', async () => {
    deny(PermissionFlagsBits.SendMessages);
    expect(await refusal(post({ content: 'x' }))).toEqual([403, 50_013]);
    deny(0n);
    expect(await refusal(post({ content: 'x' }))).toBe('carried out');
  });

  it('to embed or attach cannot do that, and can send words', async () => {
    deny(PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles);
    expect(await refusal(post({ embeds: [{ title: 'x' }] }))).toEqual([403, 50_013]);
    const files = [{ name: 'a.txt', data: Buffer.from('x') }];
    const attached = client.rest.post(`/channels/${emulator.channelId}/messages`, { body: {}, files });
    expect(await refusal(attached)).toEqual([403, 50_013]);
    expect(await refusal(post({ content: 'x' }))).toBe('carried out');
  });

  it('to read history finds none, fetches none and replies to none', async () => {
    const { id } = emulator.say('Before.');
    deny(PermissionFlagsBits.ReadMessageHistory);
    expect(await list()).toEqual([]);
    const one = client.rest.get(`/channels/${emulator.channelId}/messages/${id}`);
    expect(await refusal(one)).toEqual([403, 50_013]);
    expect(await refusal(post({ content: 'x', message_reference: { message_id: id } }))).toEqual([403, 160_002]);
  });

  it('to manage messages deletes only its own', async () => {
    const { id } = emulator.say('Mine.');
    const own = await post({ content: 'Yours.' });
    deny(PermissionFlagsBits.ManageMessages);
    const at = `/channels/${emulator.channelId}/messages` as const;
    expect(await refusal(client.rest.delete(`${at}/${id}`))).toEqual([403, 50_013]);
    const [, mine] = emulator.messages();
    expect(own).toMatchObject({ id: mine?.id });
    expect(await refusal(client.rest.delete(`${at}/${mine?.id}`))).toBe('carried out');
    expect(await refusal(client.rest.patch(`${at}/${id}`, { body: { content: 'x' } }))).toEqual([403, 50_005]);
  });

  it('to mention everyone pings nobody with it', async () => {
    const team = emulator.addRole('Team');
    const open = emulator.addRole('Open', { mentionable: true });
    deny(PermissionFlagsBits.MentionEveryone);
    await post({ content: `@everyone <@&${team}> <@&${open}>` });
    expect(emulator.messages()[0]).toMatchObject({ mention_everyone: false, mention_roles: [open] });
  });

  it('to start threads or manage channels and roles does not', async () => {
    deny(
      PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageRoles,
    );
    const at = `/channels/${emulator.channelId}` as const;
    expect(await refusal(client.rest.post(`${at}/threads`, { body: { name: 'x', type: 11 } }))).toEqual([403, 50_013]);
    expect(await refusal(client.rest.patch(at, { body: { topic: 'x' } }))).toEqual([403, 50_013]);
    expect(await refusal(client.rest.delete(at))).toEqual([403, 50_013]);
    const overwrites = client.rest.put(`${at}/permissions/${emulator.guildId}`, { body: { type: 0, deny: '2048' } });
    expect(await refusal(overwrites)).toEqual([403, 50_013]);
  });

  it('still answers interactions, which need none', async () => {
    await client.application.commands.create({ name: 'ask', description: 'Asks.' });
    deny(PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel);
    const asked = await emulator.slash('ask');
    await client.rest.post(`/interactions/${asked.id}/${asked.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'Here.' } },
    });
    expect((await asked.answered()).content).toBe('Here.');
  });
});
