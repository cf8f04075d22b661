export const shell = {
  name: 'Moothall',
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  home: 'Hall',
  adventures: 'Adventures',
  characters: 'Characters',
  sessions: 'Sessions',
  settings: 'Settings',
  signIn: 'Sign in',
  signUp: 'Create an account',
  signOut: 'Sign out',
  colophon: 'Free and open source. Nothing on this page is loaded from anywhere else.',
};
