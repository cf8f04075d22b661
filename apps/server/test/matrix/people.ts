import { type DisposableServer, startServer } from '../disposable-server.ts';
import { call, openTable, plainAdventure, signInAsGuest, type WirePerson } from '../wire-client.ts';
import { canaries, emailOf } from './canaries.ts';
import { type Person, roles } from './roles.ts';

export const password = 'correct horse battery';

/** A server and one person for each role, the administrator first; made once for many worlds. */
export type People = AsyncDisposable & {
  readonly server: DisposableServer;
  readonly persons: { readonly [P in Person]: WirePerson };
};

const names: { readonly [P in Exclude<Person, 'guest'>]: string } = {
  admin: 'Ada',
  gm: 'Gwen',
  player: 'Pia',
  otherPlayer: 'Otto',
  spectator: 'Vera',
  exMember: 'Emil',
  otherGm: 'Gerda',
  campaignGm: 'Gita',
  campaignMember: 'Mina',
};

async function signUpAs(url: string, person: Exclude<Person, 'guest'>, email = emailOf(person)): Promise<WirePerson> {
  const answer = await call(url, 'POST', '/api/auth/sign-up/email', { name: names[person], email, password });
  const token = answer.headers.get('set-auth-token') ?? '';
  const authorized: WirePerson['call'] = (method, path, given, headers = {}) =>
    call(url, method, `/api/v1${path}`, given, { authorization: `Bearer ${token}`, ...headers });
  return { token, userId: answer.body.user.id, call: authorized };
}

export async function gatherPeople(): Promise<People> {
  const server = await startServer();
  const { url } = server;
  const admin = await signUpAs(url, 'admin');
  const guest = await signInAsGuest(url, 'Gus');
  const others = roles.filter((role) => role !== 'anonymous' && role !== 'guest' && role !== 'admin');
  const signedUp = await Promise.all(others.map(async (person) => [person, await signUpAs(url, person)] as const));
  const persons = { admin, guest, ...Object.fromEntries(signedUp) } as People['persons'];
  await openTable(persons.otherGm, {}, { ...plainAdventure, description: canaries.elsewhere.word });
  await admin.call('POST', '/host/invites', { note: canaries.registration.word });
  return { server, persons, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** Calls that must succeed: the world would not be what the row thinks it is. */
export async function must(people: People, who: Person, method: string, path: string, body?: unknown) {
  const answer = await people.persons[who].call(method, path, body);
  if (answer.status >= 300) throw new Error(`${who} ${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

let newcomers = 0;

/**
 * The same people but one, who is new, for calls that act on the person: nobody else notices. The administrator is
 * whoever came first, so a new one needs a server of their own.
 */
export async function withNewPerson(people: People, person: Person): Promise<People> {
  if (person === 'admin') return gatherPeople();
  const { url } = people.server;
  newcomers += 1;
  const fresh =
    person === 'guest'
      ? await signInAsGuest(url, 'Gus')
      : await signUpAs(url, person, emailOf(person).replace('@', `-${newcomers}@`));
  // The server is the first people's to stop.
  return { ...people, persons: { ...people.persons, [person]: fresh }, [Symbol.asyncDispose]: async () => {} };
}
