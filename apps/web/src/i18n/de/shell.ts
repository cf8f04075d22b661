export const shell = {
  name: 'Moothall',
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  home: 'Halle',
  adventures: 'Abenteuer',
  characters: 'Charaktere',
  sessions: 'Sitzungen',
  settings: 'Einstellungen',
  signIn: 'Anmelden',
  signUp: 'Konto anlegen',
  signOut: 'Abmelden',
  colophon: 'Frei und quelloffen. Nichts auf dieser Seite wird von anderswo geladen.',
};
